/**
 * The only door to everything that needs marp-core, which brings two formula engines and a highlighter:
 * bundle this module on its own and load it when the first deck is opened. Types come from `deck.ts`.
 */
export { readDeck } from "./readDeck";
export { renderDeck } from "./renderDeck";
export { outlineDeck } from "./outlineDeck";
