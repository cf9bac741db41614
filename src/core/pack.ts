/** The subject itself: what an instructor publishes and a learner works through. Plain data. */

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly formatVersion: number;
  readonly authors: readonly string[];
  readonly license: string | undefined;
  readonly languages: readonly string[];
  readonly python: PythonNeeds;
  /** Markdown read before starting; `undefined` when the pack has no README.md. */
  readonly readme: string | undefined;
  readonly lectures: readonly Lecture[];
  readonly labs: readonly Lab[];
}

export interface PythonNeeds {
  /** Distribution names as pip spells them, such as `numpy`. */
  readonly requires: readonly string[];
}

export interface Lecture {
  readonly kind: "lecture";
  readonly id: string;
  readonly title: string;
  /** The deck's path inside the pack. */
  readonly path: string;
  readonly slideCount: number;
  /** The deck's own steps and those from files beside it, in slide order. */
  readonly steps: readonly Step[];
}

export interface Lab {
  readonly kind: "lab";
  /** The folder's name without its number: survives renumbering. */
  readonly id: string;
  readonly title: string;
  /** The folder inside the pack. */
  readonly path: string;
  /** Markdown from lab.md: goals, what the lab leaves out. */
  readonly intro: string;
  readonly python: PythonNeeds;
  /** Starter files, relative to `starter/`. */
  readonly starter: readonly string[];
  /** Solution files, relative to `solution/`; empty when the pack ships none. */
  readonly solution: readonly string[];
  readonly steps: readonly Step[];
}

export type StepKind = "read" | "video" | "quiz" | "playground" | "code" | "notebook" | "resources";

interface StepBase {
  /** A slug that is unique within its lab or lecture. */
  readonly id: string;
  readonly title: string;
  readonly optional: boolean;
  /** Where it is written; for a step that comes from a deck, the deck. */
  readonly path: string;
  /** In a lecture: the slide it belongs to, from 1. */
  readonly slide: number | undefined;
  /** Markdown, without the hints; empty for a step that is a slide. */
  readonly body: string;
  /** Markdown, in the order in which they are given. */
  readonly hints: readonly string[];
}

export interface ReadStep extends StepBase {
  readonly kind: "read";
}
export interface VideoStep extends StepBase {
  readonly kind: "video";
  readonly video: Video;
}
export interface QuizStep extends StepBase {
  readonly kind: "quiz";
  readonly questions: readonly Question[];
}
/** An experiment. */
export interface PlaygroundStep extends StepBase {
  readonly kind: "playground";
  /** An address of the original playground, or `undefined` for its start page. */
  readonly link: string | undefined;
}
export interface CodeStep extends StepBase {
  readonly kind: "code";
  /** The file the learner writes, relative to the lab folder. */
  readonly file: string;
  /** Names of functions or classes in that file which this step is about. */
  readonly symbols: readonly string[];
  /** Path of the hidden checks inside the pack; `undefined` when missing (a Problem). */
  readonly checks: string | undefined;
  /** Seconds after which a run is stopped. */
  readonly limit: number;
}
export interface NotebookStep extends StepBase {
  readonly kind: "notebook";
  /** Path inside the pack, or as written when it leads out of it. */
  readonly notebook: string;
}
export interface ResourcesStep extends StepBase {
  readonly kind: "resources";
  readonly links: readonly { readonly title: string; readonly url: string }[];
}
export type Step = ReadStep | VideoStep | QuizStep | PlaygroundStep | CodeStep | NotebookStep | ResourcesStep;

export interface Video {
  /** The file as the author wrote it, relative to the deck or step; `undefined` when there is only a link. */
  readonly src: string | undefined;
  /** The YouTube id; `undefined` when there is only a file. */
  readonly youtube: string | undefined;
  /** Length; `undefined` when the author did not give it. */
  readonly seconds: number | undefined;
  readonly title: string | undefined;
}

/** A quiz question. What is right and why never leaves the host before the learner has answered. */
export type Question = ChoiceQuestion | NumberQuestion | MatchQuestion;

export interface ChoiceQuestion {
  /** `choice`: exactly one option is right. `choices`: any number are. */
  readonly type: "choice" | "choices";
  readonly ask: string;
  readonly options: readonly { readonly text: string; readonly correct: boolean; readonly why: string }[];
}
export interface NumberQuestion {
  readonly type: "number";
  readonly ask: string;
  readonly unit: string | undefined;
  readonly answer: number;
  /** Largest accepted distance from the answer. */
  readonly tolerance: number;
  /** Shown with the right answer. */
  readonly why: string;
  /** Shown with a wrong answer that no `near` explains. */
  readonly wrong: string;
  /** Known wrong answers, each with what it shows that the learner thought. */
  readonly near: readonly { readonly value: number; readonly why: string }[];
}
export interface MatchQuestion {
  readonly type: "match";
  readonly ask: string;
  readonly pairs: readonly { readonly left: string; readonly right: string; readonly why: string }[];
}

/** `pack/lab/step`, the key under which progress is kept. */
export type StepRef = string;

export function stepRef(pack: Pack, part: Lecture | Lab, step: Step): StepRef {
  return `${pack.id}/${part.id}/${step.id}`;
}
