import type { Runner } from "../check";
import type { Report } from "../report";
import { UserError } from "../userError";
import type { Answer } from "./answer";
import type { CodeWork } from "./codeWork";
import { inParallel } from "./inParallel";
import type { LabFiles } from "./labFiles";

/** Lays answers out as lab folders, away from the pack. */
export interface LabFolders {
  /** Makes a folder that holds these files and nothing else, and takes it away once `use` has ended. */
  with<T>(files: LabFiles, use: (folder: string) => Promise<T>): Promise<T>;
}

/** A step's checks, run several times on one answer. */
export interface Trial {
  readonly answer: Answer;
  readonly runs: readonly Run[];
}

export interface Run {
  readonly seed: number;
  readonly report: Report;
  /** What the run took of the step's limit: without Python's start and the import of libraries. */
  readonly seconds: number;
}

export interface TrialPorts {
  readonly runner: Runner;
  readonly folders: LabFolders;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

export interface TrialOptions {
  /** How many times each answer is run, each time with a seed of its own. */
  readonly runs: number;
  /** How many runs at once. */
  readonly parallel: number;
  readonly progress?: ((done: number, total: number, current: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Runs every answer of every step; the trials are in the order of the steps and their answers. */
export async function runTrials(
  works: readonly CodeWork[],
  { runner, folders, now }: TrialPorts,
  { runs, parallel, progress, signal }: TrialOptions,
): Promise<readonly (readonly Trial[])[]> {
  const tried = works.map((work) => work.answers.map((answer) => ({ answer, runs: [] as Run[] })));
  let done = 0;
  const jobs = tried.flatMap((trials, i) =>
    trials.flatMap((trial) =>
      Array.from({ length: runs }, (_, n) => async () => {
        const work = works[i];
        if (!work) return;
        trial.runs[n] = await run(work, trial.answer, seedOf(n));
        progress?.(++done, jobs.length, work.ref);
      }),
    ),
  );
  await inParallel(jobs, parallel);
  return tried;

  async function run({ ref, step, checks }: CodeWork, answer: Answer, seed: number): Promise<Run> {
    return folders.with(answer.files, async (folder) => {
      let from = now();
      const report = await runner.run(
        {
          step: ref,
          folder,
          file: step.file,
          checks: { name: checks.name, source: checks.source },
          limit: step.limit,
          seed,
        },
        { begun: () => (from = now()) },
        signal,
      );
      if (report.outcome === "cancelled") throw new UserError("Stopped before everything was run.");
      return { seed, report, seconds: (now() - from) / 1000 };
    });
  }
}

/** The same seeds every time, so that what was found once is found again; more runs try further ones. */
function seedOf(n: number): number {
  return (n + 1) * 7919;
}
