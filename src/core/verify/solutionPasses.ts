import type { Problem } from "../problem";
import type { CodeWork } from "./codeWork";
import { checkHistories, earlyEnds, type CheckHistory } from "./failedChecks";
import { finding, quoted } from "./finding";
import type { Trial } from "./trial";

/** The solution must pass. What fails only in some runs is the matter of `flakyChecks`. */
export function solutionPasses(work: CodeWork, trial: Trial): Problem[] {
  const place = { path: `${trial.answer.path}/${work.step.file}`, line: 1, column: 1 };
  const remedy = "Correct the solution, or the check.";
  const [ended] = earlyEnds(trial);
  if (ended !== undefined)
    return [
      finding("solution-fails", place, `The checks do not come to an end on the solution: ${ended}`, remedy),
    ];
  const fails = checkHistories(trial).filter(({ passed, failed }) => failed.length > 0 && passed === 0);
  return [...groupByMessage(fails)].map(([message, checks]) => {
    const [verdict] = checks[0]?.failed ?? [];
    return finding(
      "solution-fails",
      // Where the failure is in another file, its line is not one of this file's.
      { ...place, line: verdict?.file === work.step.file ? (verdict.line ?? 1) : 1 },
      `The solution fails ${checks.map(({ title }) => quoted(title)).join(", ")}: ${message}`,
      remedy,
    );
  });
}

/** A file that cannot be read fails every check alike: that is one Problem. */
function groupByMessage(checks: readonly CheckHistory[]): Map<string, CheckHistory[]> {
  const groups = new Map<string, CheckHistory[]>();
  for (const check of checks) {
    const message = check.failed[0]?.message ?? "";
    groups.set(message, [...(groups.get(message) ?? []), check]);
  }
  return groups;
}
