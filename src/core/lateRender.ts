import type { ReadDeck } from "./loadLecture";
import type { CheckDeck } from "./rules/deckFiles";

/** Loads what draws; at once after the first time. */
export const render = () => import("./render");

/** A Marp deck as a lecture: the way packs are read outside of tests. */
export const readLecture: ReadDeck = async (markdown, path, files) => {
  const { deckSteps, readDeck, readDeckThemes } = await render();
  const deck = readDeck(markdown, path, await readDeckThemes(markdown, path, files));
  return {
    title: deck.title,
    slideCount: deck.slides.length,
    steps: deckSteps(deck),
    problems: deck.problems,
  };
};

/** Finds the files that a deck names but that are not in the pack. */
export const checkDeck: CheckDeck = async (markdown, path, files) => {
  const { checkDeckFiles, readDeck, readDeckThemes } = await render();
  return checkDeckFiles(readDeck(markdown, path, await readDeckThemes(markdown, path, files)), files, path);
};
