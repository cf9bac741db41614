import type { VerifiedStep } from "../core/verifyPack";
import { formatProblem, type Problem } from "../core/problem";

/** What there is to say after everything was run. */
export interface Results {
  readonly pack: string;
  readonly title: string;
  readonly runs: number;
  /** The Python that ran it; `undefined` when there was nothing to run. */
  readonly python: { readonly executable: string; readonly version: string } | undefined;
  readonly seconds: number;
  readonly steps: readonly VerifiedStep[];
  /** Everything that is wrong, found by reading and by running. */
  readonly problems: readonly Problem[];
  /** Why something could not be run; each reason once. */
  readonly notRun: readonly string[];
}

/** One page for people: a line a step, then what is wrong, then the sum. */
export function verifyPage({ title, runs, python, seconds, steps, problems, notRun }: Results): string[] {
  const rows = steps.map((step) => [
    step.step,
    count(step.checks, "check"),
    count(step.answers.filter(({ kind }) => kind === "mistake").length, "mistake"),
    step.seconds === undefined ? "" : `${step.seconds.toFixed(1)} of ${step.limit} s`,
    outcome(step),
  ]);
  const tried = steps.reduce((sum, { answers }) => sum + answers.length, 0);
  return [
    python ? `${title}, on Python ${python.version} (${python.executable})` : title,
    ...table(rows).map((row) => `  ${row}`),
    ...problems.map(formatProblem),
    ...notRun.map((why) => `Not run: ${why}`),
    `${count(steps.length, "code step")}, ${tried} answers, ${count(runs, "run")} of each, ${seconds.toFixed(1)} s: ${
      problems.length === 0 ? "no problems" : count(problems.length, "problem")
    }${notRun.length > 0 ? ", and not everything could be run" : ""}.`,
  ];
}

function outcome({ answers }: VerifiedStep): string {
  const problems = answers.reduce((sum, answer) => sum + answer.problems.length, 0);
  if (answers.some(({ notRun }) => notRun !== undefined)) return "NOT RUN";
  return problems === 0 ? "ok" : count(problems, "PROBLEM").toUpperCase();
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** Columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
