import type { Problem } from "../problem";
import type { Deck, Slide } from "./deck";
import { ReadingMarp } from "./engine";
import { refuseForeignDeck } from "./foreignDeck";
import { readFrontMatter } from "./frontMatter";
import { frontMatterProblem, lengthProblem, themeProblem } from "./deckProblems";
import { readSlide } from "./readSlide";
import { SourcePlaces } from "./sourcePlaces";

/**
 * Reads a Marp deck. It does not throw: a file that is no Marp deck has no slides and a Problem that says why.
 *
 * @param path The deck's path inside the pack, for its Problems.
 * @param themes Style sheets beside the deck that it may name as its theme.
 */
export function readDeck(markdown: string, path: string, themes: readonly string[] = []): Deck {
  const text = markdown.replace(/^\ufeff/, "");
  const refusal = refuseForeignDeck(text);
  if (refusal) {
    const problem: Problem = { path, column: 1, severity: "error", ...refusal };
    return { path, title: baseName(path), slides: [], problems: [problem] };
  }

  const front = readFrontMatter(text);
  const marp = new ReadingMarp(themes);
  const drawn = marp.draw(text);
  const places = new SourcePlaces(text);
  const problems: (Problem | undefined)[] = [
    frontMatterProblem(front, path),
    themeProblem(front, drawn, (name) => marp.themeSet.has(name), path),
  ];
  const slides = drawn.map((one, index) => {
    const { slide, badLengths } = readSlide(one, index + 1, places);
    problems.push(...badLengths.map((text) => lengthProblem(text, places.find(text, one.tokens), path)));
    return slide;
  });
  const title = front?.values["title"];
  return {
    path,
    title: typeof title === "string" && title.trim() !== "" ? title.trim() : deckTitle(slides, path),
    slides,
    problems: problems.filter((problem) => problem !== undefined),
  };
}

/** The first heading of the first level, else the first slide's title, else the file's name. */
function deckTitle(slides: readonly Slide[], path: string): string {
  const first = slides.find(({ headings, title }) => headings[0]?.startsWith("h1:") && title !== "");
  return (first ?? slides.find(({ title }) => title !== ""))?.title ?? baseName(path);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
}
