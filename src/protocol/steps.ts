import type { StepKind, StepRef } from "../core/pack";

/** One row in a list of steps. */
export interface StepSummary {
  readonly ref: StepRef;
  readonly title: string;
  readonly kind: StepKind;
  readonly optional: boolean;
  readonly done: boolean;
}
