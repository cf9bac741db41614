import "./noJit";
import * as z from "zod";
import type { Lab, Lecture, Pack, StepRef } from "./pack";
import { stepRef } from "./pack";
import type { Answer } from "./quiz";

/** Current version of the stored form. A change of form raises it and adds a migration to `readProgress`. */
const version = 1;

const time = z.iso.datetime();

const answer: z.ZodType<Answer> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("choice"), chosen: z.array(z.number().int().nonnegative()) }),
  z.object({ type: z.literal("number"), text: z.string() }),
  z.object({ type: z.literal("match"), right: z.array(z.string().nullable()) }),
]);

const stepProgress = z.object({
  /** Whether the step is done, and since when this has been so. */
  done: z.object({ value: z.boolean(), at: time }).optional(),
  /** How many hints were shown. */
  hints: z.number().int().nonnegative().optional(),
  /** The best run so far. */
  points: z.object({ earned: z.number(), possible: z.number() }).optional(),
  /** Quiz answers by the question's number, from 0. */
  answers: z.record(z.string(), z.object({ answer, at: time })).optional(),
});
export type StepProgress = z.infer<typeof stepProgress>;

const stored = z.object({
  version: z.literal(version),
  /** The step the learner was at. */
  current: z.object({ ref: z.string(), at: time }).optional(),
  steps: z.record(z.string(), stepProgress),
});
/** The learner's state: plain data, kept in one file of the learner's workspace. */
export type Progress = z.infer<typeof stored>;

export const noProgress: Progress = { version, steps: {} };

/** Reads the stored form; `undefined` when it is not sound. A missing file is for the caller to tell apart. */
export function readProgress(text: string): Progress | undefined {
  try {
    const result = stored.safeParse(JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

export function writeProgress(progress: Progress): string {
  return JSON.stringify(progress, null, 1) + "\n";
}

/**
 * Joins what two windows know. For each fact the later one holds; hints and points only grow.
 * The order of the arguments does not matter, and merging again changes nothing.
 */
export function mergeProgress(a: Progress, b: Progress): Progress {
  const steps: Record<StepRef, StepProgress> = {};
  // Sorted, so that two windows that know the same write the same text.
  for (const ref of [...new Set([...Object.keys(a.steps), ...Object.keys(b.steps)])].sort()) {
    steps[ref] = mergeStep(a.steps[ref] ?? {}, b.steps[ref] ?? {});
  }
  const current = later(a.current, b.current);
  return { version, steps, ...(current && { current }) };
}

function mergeStep(a: StepProgress, b: StepProgress): StepProgress {
  const done = later(a.done, b.done);
  const hints = Math.max(a.hints ?? 0, b.hints ?? 0);
  const points = better(a.points, b.points);
  const answers: NonNullable<StepProgress["answers"]> = {};
  for (const key of [...new Set([...Object.keys(a.answers ?? {}), ...Object.keys(b.answers ?? {})])].sort()) {
    const given = later(a.answers?.[key], b.answers?.[key]);
    if (given) answers[key] = given;
  }
  return {
    ...(done && { done }),
    ...(hints > 0 && { hints }),
    ...(points && { points }),
    ...(Object.keys(answers).length > 0 && { answers }),
  };
}

type Points = NonNullable<StepProgress["points"]>;

/** The larger share; of equal shares, the one of more points. */
function better(a: Points | undefined, b: Points | undefined): Points | undefined {
  if (!a || !b) return a ?? b;
  const share = ({ earned, possible }: Points) => (possible > 0 ? earned / possible : 0);
  return (share(a) - share(b) || a.possible - b.possible || a.earned - b.earned) >= 0 ? a : b;
}

function later<T extends { at: string }>(a: T | undefined, b: T | undefined): T | undefined {
  if (!a || !b) return a ?? b;
  // As times, not as texts: `…:00Z` is earlier than `…:00.5Z`.
  const [mine, theirs] = [Date.parse(a.at), Date.parse(b.at)];
  if (mine !== theirs) return mine > theirs ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** A copy in which one step's facts have changed. */
export function withStep(progress: Progress, ref: StepRef, change: StepProgress): Progress {
  return mergeProgress(progress, { version, steps: { [ref]: change } });
}

export function withCurrent(progress: Progress, ref: StepRef, at: string): Progress {
  return { ...progress, current: { ref, at } };
}

export function isDone(progress: Progress, ref: StepRef): boolean {
  return progress.steps[ref]?.done?.value ?? false;
}

/** How many of the steps that count are done. Optional steps do not count. */
export function countDone(progress: Progress, pack: Pack, part: Lab | Lecture): { done: number; of: number } {
  const counted = part.steps.filter((step) => !step.optional);
  const done = counted.filter((step) => isDone(progress, stepRef(pack, part, step))).length;
  return { done, of: counted.length };
}
