import type { Verdict } from "../report";
import { isBroken } from "./brokenChecks";
import type { Trial } from "./trial";

/** One check over all runs of a trial. */
export interface CheckHistory {
  readonly id: string;
  readonly title: string;
  readonly passed: number;
  /** Its failed verdicts, each with the seed of its run. */
  readonly failed: readonly (Verdict & { readonly seed: number })[];
}

/** How each check ended, over all runs. What was skipped or broke has neither passed nor failed. */
export function checkHistories({ runs }: Trial): CheckHistory[] {
  const verdicts = runs.flatMap(({ seed, report }) => report.verdicts.map((one) => ({ ...one, seed })));
  return [...new Set(verdicts.map(({ id }) => id))].map((id) => {
    const mine = verdicts.filter((one) => one.id === id);
    return {
      id,
      title: mine[0]?.title ?? id,
      passed: mine.filter(({ status }) => status === "passed").length,
      failed: mine.filter(({ status }) => status === "failed"),
    };
  });
}

/** What is said of runs that ended without any check failing or breaking: code that ends Python, say. */
export function earlyEnds({ runs }: Trial): string[] {
  return runs.flatMap(({ report }) =>
    report.outcome !== "completed" &&
    !isBroken(report) &&
    !report.verdicts.some(({ status }) => status === "failed")
      ? [report.message]
      : [],
  );
}
