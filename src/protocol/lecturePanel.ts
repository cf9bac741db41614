import type { StepRef } from "../core/pack";
import type { VideoCard } from "./stepPanel";
import type { StepSummary } from "./steps";

/** What the view asks of the host. */
export interface LecturePanelHost {
  /** The view is listening; answers with the deck, which does not change while the panel shows it. */
  ready(): Promise<{ readonly deck: DeckContent; readonly state: LecturePanelState }>;
  /** The learner is now at slide `n`, from 1. */
  showSlide(n: number): Promise<void>;
  openStep(ref: StepRef): Promise<void>;
  setDone(ref: StepRef, done: boolean): Promise<void>;
  /** A link from a slide or a card: `https:`, `mailto:`, `step:` or `slide:`. */
  openLink(href: string): Promise<void>;
}

/** The deck as its author drew it. */
export interface DeckContent {
  readonly title: string;
  /** In the deck's own pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly css: string;
  readonly slides: readonly SlideContent[];
}

export interface SlideContent {
  readonly n: number;
  readonly title: string;
  /** Passed through an allow list by the host; the view cleans it again. */
  readonly html: string;
  /** Plain text, one paragraph a note. */
  readonly notes: readonly string[];
  readonly videos: readonly VideoCard[];
}

/** What changes while a lecture is followed. Replaced as a whole. */
export interface LecturePanelState {
  /** The slide to show, from 1. */
  readonly current: number;
  /** For each slide, in order: its own step first, then those that stand after it. */
  readonly steps: readonly (readonly StepSummary[])[];
  readonly notice: string | undefined;
}
