import type { Problem } from "../problem";
import type { SolutionSoFar } from "./answer";
import type { CodeWork } from "./codeWork";
import { checkHistories, earlyEnds } from "./failedChecks";
import { finding, placeOfCheck, quoted } from "./finding";
import type { Trial } from "./trial";

/** A check may use what this step and earlier ones ask for, and nothing that is not written yet. */
export function needsNoLaterStep(
  work: CodeWork,
  trial: Trial,
  { unwritten }: SolutionSoFar,
  solution: Trial | undefined,
): Problem[] {
  const names = unwritten.map((name) => `\`${name}\``).join(", ");
  const isAre = unwritten.length === 1 ? "is" : "are";
  const remedy = "Let it use only what is asked for up to this step, or move the step down.";
  const failsAnyway = new Set(
    solution ? checkHistories(solution).flatMap(({ id, failed }) => (failed.length > 0 ? [id] : [])) : [],
  );
  const [ended] = earlyEnds(trial);
  if (ended !== undefined && (!solution || earlyEnds(solution).length === 0))
    return [
      finding(
        "needs-later-step",
        { path: work.checks.path, line: 1, column: 1 },
        `The checks do not come to an end as long as ${names} ${isAre} not written: ${ended}`,
        remedy,
      ),
    ];
  return checkHistories(trial)
    .filter(({ id, failed }) => failed.length > 0 && !failsAnyway.has(id))
    .map(({ id, title, failed }) =>
      finding(
        "needs-later-step",
        placeOfCheck(work, id),
        `The check ${quoted(title)} needs a later step: it fails as long as ${names} ${isAre} not written. ${failed[0]?.message ?? ""}`.trim(),
        remedy,
      ),
    );
}
