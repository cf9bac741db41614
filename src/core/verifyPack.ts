import { findSteps, isCode, stepsOf } from "./findStep";
import type { CodeStep, Lab, Pack } from "./pack";
import type { PackFiles } from "./packFiles";
import { sortProblems, type Problem } from "./problem";
import { UserError } from "./userError";
import type { AnswerKind } from "./verify/answer";
import { readCodeWork, type CodeWork } from "./verify/codeWork";
import { judge, notRun } from "./verify/judge";
import { fastest } from "./verify/nearLimit";
import { runTrials, type Trial, type TrialOptions, type TrialPorts } from "./verify/trial";

/** What running a code step's checks on everything that is known about it has shown. */
export interface VerifiedStep {
  /** `lab/step`. */
  readonly step: string;
  readonly title: string;
  readonly path: string;
  readonly checks: number;
  readonly limit: number;
  /** What the solution's fastest run took of the limit; `undefined` when none came to its end. */
  readonly seconds: number | undefined;
  readonly answers: readonly VerifiedAnswer[];
}

export interface VerifiedAnswer {
  readonly kind: AnswerKind;
  /** A mistake's own name; else the kind. */
  readonly name: string;
  /** Its folder in the pack. */
  readonly path: string;
  /** All its runs together, Python's start included. */
  readonly seconds: number;
  readonly problems: readonly Problem[];
  /** Why it could not be run, with the remedy; `undefined` when it was. */
  readonly notRun: string | undefined;
}

export type LabStep = { readonly part: Lab; readonly step: CodeStep };

/**
 * The code steps that `lab`, `lab/step` or nothing at all (then all of them) stands for.
 * Throws a UserError when there are none of that name.
 */
export function codeSteps(pack: Pack, wanted: string | undefined): LabStep[] {
  if (wanted === undefined) return stepsOf(pack).filter(isCode);
  const found = findSteps(pack, wanted);
  if (found.length === 0)
    throw new UserError(`This pack has no step \`${wanted}\`. \`dl-labs outline\` lists them.`);
  const code = found.filter(isCode);
  if (code.length === 0) throw new UserError(`\`${wanted}\` has no code to check.`);
  return code;
}

/**
 * Runs the checks of code steps on the starter, the solution, the solution without later steps, and every
 * mistake, and says what is not as it has to be. Steps whose files are not all there are left out.
 */
export async function verifyPack(
  files: PackFiles,
  steps: readonly LabStep[],
  ports: TrialPorts,
  options: TrialOptions,
): Promise<VerifiedStep[]> {
  const read = await Promise.all(steps.map(({ part, step }) => readCodeWork(files, part, step)));
  const works = read.filter((work) => work !== undefined);
  const trials = await runTrials(works, ports, options);
  return works.map((work, i) => verified(work, trials[i] ?? []));
}

function verified(work: CodeWork, trials: readonly Trial[]): VerifiedStep {
  const { ref, step } = work;
  const problems = judge(work, trials);
  const solution = trials.find(({ answer }) => answer.kind === "solution");
  return {
    step: ref,
    title: step.title,
    path: step.path,
    checks: Math.max(0, ...(solution?.runs ?? []).map(({ report }) => report.verdicts.length)),
    limit: step.limit,
    seconds: solution && fastest(solution),
    answers: trials.map((trial, i) => ({
      kind: trial.answer.kind,
      name: trial.answer.kind === "mistake" ? trial.answer.name : trial.answer.kind,
      path: trial.answer.path,
      seconds: trial.runs.reduce((sum, { report }) => sum + report.seconds, 0),
      problems: sortProblems(problems[i] ?? []),
      notRun: notRun(trial),
    })),
  };
}
