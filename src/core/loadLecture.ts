import { loadSteps } from "./loadSteps";
import type { Lecture, Step } from "./pack";
import { readText, type PackFiles } from "./packFiles";
import type { Problem } from "./problem";

/** Reads a Marp deck into its title, slides and steps. A file that is none has no slides, and Problems that say why. */
export type ReadDeck = (
  markdown: string,
  path: string,
  files: PackFiles,
) => Promise<{
  readonly title: string;
  readonly slideCount: number;
  /** In slide order; the first step of a slide is the slide itself. */
  readonly steps: readonly Step[];
  readonly problems: readonly Problem[];
}>;

/** Reads `lectures/<id>/slides.md` and the steps beside it. */
export async function loadLecture(
  files: PackFiles,
  id: string,
  readDeck: ReadDeck,
): Promise<{ value: Lecture | undefined; problems: readonly Problem[] }> {
  const path = `lectures/${id}/slides.md`;
  const problem = (rule: string, message: string, remedy: string): Problem => ({
    path,
    line: 1,
    column: 1,
    rule,
    severity: "error",
    message,
    remedy,
  });
  const markdown = await readText(files, path);
  if (markdown === undefined)
    return {
      value: undefined,
      problems: [problem("no-deck", "This lecture has no slides.md.", "Put its Marp deck there.")],
    };
  const deck = await readDeck(markdown, path, files);
  if (deck.slideCount === 0) return { value: undefined, problems: deck.problems };
  const beside = await loadSteps(files, `lectures/${id}`);
  const steps: Step[] = [];
  const problems = [...deck.problems, ...beside.problems];
  for (let slide = 1; slide <= deck.slideCount; slide++) {
    steps.push(...deck.steps.filter((step) => step.slide === slide));
    steps.push(
      ...beside.steps.filter(({ number }) => number === slide).map(({ step }) => ({ ...step, slide })),
    );
  }
  for (const { number, step } of beside.steps) {
    if (number >= 1 && number <= deck.slideCount) continue;
    problems.push({
      ...problem(
        "no-such-slide",
        `This step stands after slide ${number}, but the deck has ${deck.slideCount}.`,
        "Give its file the number of an existing slide.",
      ),
      path: step.path,
    });
  }
  return {
    value: { kind: "lecture", id, title: deck.title, path, slideCount: deck.slideCount, steps },
    problems,
  };
}
