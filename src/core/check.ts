import type { Report, Verdict } from "./report";

/** One step's hidden checks, to be run against one lab folder. */
export interface CheckRequest {
  /** `lab/step`, as it appears in the verdicts. */
  readonly step: string;
  /** Absolute path of the learner's lab folder. */
  readonly folder: string;
  /** The learner's file, relative to the folder. */
  readonly file: string;
  /** The checks' source: handed over in memory, never written where the learner's code could read it. */
  readonly checks: { readonly name: string; readonly source: string };
  /** Seconds after which the run is stopped. */
  readonly limit: number;
  /** Seed of the checks' random inputs; `undefined`: a fresh one. */
  readonly seed?: number | undefined;
}

/** What is told while a run is under way. */
export interface CheckListener {
  /** Imports are done: the step's limit begins to run. */
  begun?(): void;
  started?(title: string): void;
  verdict?(verdict: Verdict): void;
}

/**
 * Runs checks. The engine behind it may be a fresh process, a warm one or an embedded Python: whoever asks
 * for a check does not know. It never rejects for what the learner's code does; every end is a Report.
 */
export interface Runner {
  run(request: CheckRequest, listener?: CheckListener, signal?: AbortSignal): Promise<Report>;
}
