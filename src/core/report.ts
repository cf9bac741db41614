import type { StepRef } from "./pack";

/** How a run ended. Only `completed` says anything about the learner's code. */
export type Outcome = "completed" | "crashed" | "timed-out" | "out-of-memory" | "cancelled" | "environment";

export type VerdictStatus = "passed" | "failed" | "errored" | "skipped";

/** What one hidden check found. */
export interface Verdict {
  readonly id: string;
  /** `lab/step`. */
  readonly step: StepRef;
  readonly title: string;
  readonly status: VerdictStatus;
  /** Points of this check; earned when it passed. */
  readonly points: number;
  /** Shown to the learner; empty when the check passed. */
  readonly message: string;
  /** Why it failed, in the author's or the harness's words; a guess with a reason. */
  readonly diagnosis: string | undefined;
  /** 1-based line in the learner's file where it went wrong. */
  readonly line: number | undefined;
  /** The learner's file that `line` is in, relative to the lab folder. */
  readonly file: string | undefined;
  readonly called: string | undefined;
  readonly returned: string | undefined;
  readonly expected: string | undefined;
}

/** One whole run of a step's checks (or of a lab's). */
export interface Report {
  readonly outcome: Outcome;
  /** For every outcome but `completed`: one sentence with the remedy. Empty otherwise. */
  readonly message: string;
  readonly points: { readonly earned: number; readonly possible: number };
  readonly verdicts: readonly Verdict[];
  /** What the learner's code printed, capped. */
  readonly printed: string;
  readonly seconds: number;
}

/** True when the run completed and every check passed. A run without checks has not passed. */
export function passed(report: Report): boolean {
  return (
    report.outcome === "completed" &&
    report.verdicts.length > 0 &&
    report.verdicts.every((verdict) => verdict.status === "passed")
  );
}
