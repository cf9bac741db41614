import type { ReadDeck } from "../../src/core/loadLecture";
import { checkDeckFiles, deckSteps, readDeck, readDeckThemes } from "../../src/core/render";
import type { CheckDeck } from "../../src/core/rules/deckFiles";

// What lateRender does, without its late import: that one is of a bundle, which tests of core do not build.

export const readMarpDeck: ReadDeck = async (markdown, path, files) => {
  const deck = readDeck(markdown, path, await readDeckThemes(markdown, path, files));
  return {
    title: deck.title,
    slideCount: deck.slides.length,
    steps: deckSteps(deck),
    problems: deck.problems,
  };
};

export const checkMarpDeck: CheckDeck = async (markdown, path, files) =>
  checkDeckFiles(readDeck(markdown, path, await readDeckThemes(markdown, path, files)), files, path);
