import type { LabFiles } from "./labFiles";

/** A lab folder of which it is known how a step's checks must end on it. */
export type Answer = Starter | Solution | SolutionSoFar | Mistake;
export type AnswerKind = Answer["kind"];

interface AnswerBase {
  /** Where its author finds it in the pack: a folder. */
  readonly path: string;
  readonly files: LabFiles;
}

/** What the learner is given: must fail. */
export interface Starter extends AnswerBase {
  readonly kind: "starter";
}

/** The reference code: must pass. */
export interface Solution extends AnswerBase {
  readonly kind: "solution";
}

/** The reference code without what later steps ask for: must pass, too. */
export interface SolutionSoFar extends AnswerBase {
  readonly kind: "solution-so-far";
  /** The functions, classes or files that only later steps are about. */
  readonly unwritten: readonly string[];
}

/** A known wrong answer: must fail, in the words it is to earn. */
export interface Mistake extends AnswerBase {
  readonly kind: "mistake";
  /** Its folder's name. */
  readonly name: string;
  /** Its own files; the others are the solution's. */
  readonly own: readonly string[];
  /** The text of message.txt; `undefined` when there is no such file. */
  readonly words: string | undefined;
}

/** What a person calls it. */
export function nameOf(answer: Answer): string {
  switch (answer.kind) {
    case "starter":
      return "the starter";
    case "solution":
      return "the solution";
    case "solution-so-far":
      return "the solution so far";
    case "mistake":
      return `the mistake \`${answer.name}\``;
  }
}
