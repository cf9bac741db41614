import type { Rule } from "./rule";

/** A learner who is stuck in a code step needs somewhere to turn. */
export const hints: Rule = (pack) =>
  pack.labs.flatMap((lab) =>
    lab.steps
      .filter((step) => step.kind === "code" && step.hints.length === 0)
      .map(({ path }) => ({
        path,
        line: 1,
        column: 1,
        rule: "no-hints",
        severity: "warning" as const,
        message: "This code step has no hints.",
        remedy: "Add one or more `## Hint` sections: a question back first, the answer never.",
      })),
  );
