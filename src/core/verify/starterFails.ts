import type { Problem } from "../problem";
import { passed } from "../report";
import type { CodeWork } from "./codeWork";
import { finding, often } from "./finding";
import type { Trial } from "./trial";

/** The starter must fail: else the step is done before it is begun. */
export function starterFails(work: CodeWork, { runs }: Trial): Problem[] {
  const passes = runs.filter(({ report }) => passed(report)).length;
  if (passes === 0) return [];
  return [
    finding(
      "starter-passes",
      { path: work.checks.path, line: 1, column: 1 },
      `The starter passes every check of this step${often(passes, runs.length)}.`,
      "Let the starter raise NotImplementedError, or add a check that it fails.",
    ),
  ];
}
