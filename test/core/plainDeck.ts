import type { ReadDeck } from "../../src/core/loadLecture";
import type { Problem } from "../../src/core/problem";

/** Reads a deck without Marp: a slide for each part between two lines `---`; an empty text is no deck. */
export const readPlainDeck: ReadDeck = async (markdown, path) => {
  const slides = markdown === "" ? [] : markdown.split("\n---\n");
  const empty: Problem = {
    path,
    line: 1,
    column: 1,
    rule: "deck-empty",
    severity: "error",
    message: "This deck is empty.",
    remedy: "Write its first slide.",
  };
  return {
    title: "A deck",
    slideCount: slides.length,
    steps: slides.map((text, i) => ({
      id: `slide-${i + 1}`,
      title: text.trim(),
      kind: "read",
      optional: false,
      path,
      slide: i + 1,
      body: "",
      hints: [],
    })),
    problems: slides.length === 0 ? [empty] : [],
  };
};
