import type { Answer } from "../core/quiz";
import type { Report } from "../core/report";
import type { StepRef } from "../core/pack";
import type { StepSummary } from "./steps";

/** What the view asks of the host. */
export interface StepPanelHost {
  /** The view is listening; answers with the whole state. */
  ready(): Promise<StepPanelState>;
  open(ref: StepRef): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
  check(): Promise<void>;
  cancelCheck(): Promise<void>;
  reset(): Promise<void>;
  showHint(): Promise<void>;
  showSolution(): Promise<void>;
  /** Opens the learner's file, at a line when one is given (1-based). */
  openFile(line?: number): Promise<void>;
  openLabFolder(): Promise<void>;
  answer(question: number, answer: Answer): Promise<void>;
  /** "I have read it", "watched it", "done it": for steps that nothing checks. */
  setDone(done: boolean): Promise<void>;
  /** A link from the text or a card: `https:`, `step:` or `slide:`. */
  openLink(href: string): Promise<void>;
}

/** All that the step panel shows. Replaced as a whole. HTML is made and escaped by the host. */
export interface StepPanelState {
  readonly step: StepSummary;
  readonly packTitle: string;
  readonly partTitle: string;
  /** Place in its lab or lecture, from 1. */
  readonly position: number;
  /** All the steps of the lab or lecture, in order. */
  readonly siblings: readonly StepSummary[];
  readonly bodyHtml: string;
  readonly hints: { readonly shownHtml: readonly string[]; readonly total: number };
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly code: CodeState | undefined;
  readonly quiz: readonly QuestionState[] | undefined;
  readonly video: VideoCard | undefined;
  /** Things to open outside: resources, the playground's address, a notebook. */
  readonly links: readonly LinkCard[];
  /** Anything the learner should know that is not about this step's content, such as an unreadable picture. */
  readonly notice: string | undefined;
}

export interface CodeState {
  readonly file: string;
  /** False until the lab folder holds the file. */
  readonly exists: boolean;
  readonly running: boolean;
  /** The last run; `undefined` before the first. */
  readonly report: Report | undefined;
  /** True when the file has changed since that run. */
  readonly stale: boolean;
  readonly solution: { readonly available: boolean; readonly why: string } | undefined;
}

/** A question as the learner may see it: nothing in it tells the key before it was answered. */
export type QuestionState = {
  readonly askHtml: string;
  /** `undefined` before the first answer. */
  readonly marking: MarkingState | undefined;
} & (
  | {
      readonly type: "choice" | "choices";
      readonly optionsHtml: readonly string[];
      readonly chosen: readonly number[];
    }
  | { readonly type: "number"; readonly unit: string | undefined; readonly text: string }
  | {
      readonly type: "match";
      readonly leftHtml: readonly string[];
      /** All right sides, in alphabetical order; plain text. */
      readonly rights: readonly string[];
      /** Its right side for each left side; `null` where still open. */
      readonly given: readonly (string | null)[];
    }
);

export interface MarkingState {
  readonly correct: boolean;
  readonly remarks: readonly {
    readonly about: number | undefined;
    readonly correct: boolean;
    readonly html: string;
  }[];
}

export interface VideoCard {
  readonly title: string;
  /** `m:ss`, or empty. */
  readonly length: string;
  /** Webview address of the local file; `undefined` when there is none. */
  readonly src: string | undefined;
  /** Address to open outside; `undefined` when there is none. */
  readonly url: string | undefined;
}

export interface LinkCard {
  readonly title: string;
  readonly href: string;
  /** What it is: "Video", "Website", "Notebook", "Experiment". */
  readonly label: string;
}
