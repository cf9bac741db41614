/**
 * The only door to what draws decks, Markdown and formulas. It brings Marp, two formula engines and a
 * highlighter, so it is a bundle of its own, read when the first deck or step is opened: see lateRender.
 */
export { checkDeckFiles } from "./deck/checkDeckFiles";
export { deckSteps } from "./deck/deckSteps";
export { readDeckThemes } from "./deck/deckThemes";
export { outlineDeck, readDeck, renderDeck } from "./deck/marp";
export { findPictures, renderInline, renderMarkdown } from "./markdown";
