import type { Located } from "../core/findStep";
import { isDone, type Progress } from "../core/progress";
import type { StepSummary } from "../protocol/steps";

/** One row in a list of steps. */
export function summary({ ref, step }: Located, progress: Progress): StepSummary {
  const { title, kind, optional } = step;
  return { ref, title, kind, optional, done: isDone(progress, ref) };
}
