import type { Problem } from "../problem";
import { brokenChecks } from "./brokenChecks";
import type { CodeWork } from "./codeWork";
import { flakyChecks } from "./flakyChecks";
import { mistakeFails } from "./mistakeFails";
import { nearLimit } from "./nearLimit";
import { needsNoLaterStep } from "./needsNoLaterStep";
import { solutionPasses } from "./solutionPasses";
import { starterFails } from "./starterFails";
import type { Trial } from "./trial";

/** What the trials of one step show, trial by trial; trials that could not be run show nothing. */
export function judge(work: CodeWork, trials: readonly Trial[]): Problem[][] {
  const known = new Set<string>();
  const solution = trials.find(({ answer }) => answer.kind === "solution");
  return trials.map((trial) => {
    if (notRun(trial) !== undefined) return [];
    return [...brokenChecks(work, trial, known), ...judgeAnswer(work, trial, solution)];
  });
}

function judgeAnswer(work: CodeWork, trial: Trial, solution: Trial | undefined): Problem[] {
  const { answer } = trial;
  switch (answer.kind) {
    case "solution":
      return [...solutionPasses(work, trial), ...flakyChecks(work, trial), ...nearLimit(work, trial)];
    case "solution-so-far":
      return needsNoLaterStep(work, trial, answer, solution);
    case "starter":
      return orFlaky(work, trial, starterFails(work, trial));
    case "mistake":
      return orFlaky(work, trial, mistakeFails(work, trial, answer));
  }
}

/** Where an answer passes, or fails in other words, in some runs, that is said already. */
function orFlaky(work: CodeWork, trial: Trial, problems: Problem[]): Problem[] {
  return problems.length > 0 ? problems : flakyChecks(work, trial);
}

/** Why a trial could not be run, such as a missing library; `undefined` when it was. */
export function notRun({ runs }: Trial): string | undefined {
  return runs.find(({ report }) => report.outcome === "environment")?.report.message;
}
