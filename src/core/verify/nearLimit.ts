import { parseFrontmatter } from "../frontmatter";
import type { Problem } from "../problem";
import type { CodeWork } from "./codeWork";
import { finding } from "./finding";
import type { Trial } from "./trial";

/** The largest part of its limit that a step's solution should need: learners' machines may be slower. */
const part = 0.5;

/** The fastest run counts: what else the machine had to do is not the pack's fault. */
export function nearLimit({ step, text }: CodeWork, trial: Trial): Problem[] {
  const seconds = fastest(trial);
  if (seconds === undefined || seconds <= step.limit * part) return [];
  return [
    finding(
      "near-limit",
      { path: step.path, ...parseFrontmatter(text).at(["limit"]) },
      `The solution takes ${seconds.toFixed(1)} of the ${step.limit} seconds after which a run is stopped.`,
      "Raise `limit`, or let the checks do less: a learner's machine may be slower.",
    ),
  ];
}

/** Seconds of the fastest run that came to its end; `undefined` when none did. */
export function fastest({ runs }: Trial): number | undefined {
  const ended = runs.filter(({ report }) => report.outcome === "completed");
  return ended.length > 0 ? Math.min(...ended.map(({ seconds }) => seconds)) : undefined;
}
