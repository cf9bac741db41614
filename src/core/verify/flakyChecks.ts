import type { Problem } from "../problem";
import { nameOf } from "./answer";
import type { CodeWork } from "./codeWork";
import { checkHistories } from "./failedChecks";
import { finding, placeOfCheck, quoted } from "./finding";
import type { Trial } from "./trial";

/** A check must say the same of the same answer in every run, whatever its inputs are. */
export function flakyChecks(work: CodeWork, trial: Trial): Problem[] {
  return checkHistories(trial).flatMap(({ id, title, passed, failed }) => {
    const [first] = failed;
    if (passed === 0 || !first) return [];
    return [
      finding(
        "flaky-check",
        placeOfCheck(work, id),
        `The check ${quoted(title)} passes on ${nameOf(trial.answer)} in ${passed} of ${passed + failed.length} runs. With the seed ${first.seed} it says: ${quoted(first.message)}.`,
        trial.answer.kind === "solution"
          ? "Draw inputs for which the answer is certain, or allow a larger tolerance."
          : "Draw inputs on which the answer is always wrong, or always right.",
      ),
    ];
  });
}
