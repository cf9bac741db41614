import { parseFrontmatter } from "../frontmatter";
import { stepsOf } from "../findStep";
import { readText } from "../packFiles";
import type { Problem } from "../problem";
import type { Rule } from "./rule";

/** A `choice` has exactly one right option, a `choices` at least one; a match's right sides differ. */
export const choiceAnswers: Rule = async (pack, files) => {
  const problems: Problem[] = [];
  for (const { step } of stepsOf(pack)) {
    if (step.kind !== "quiz") continue;
    const { at } = parseFrontmatter((await readText(files, step.path)) ?? "");
    for (const [i, question] of step.questions.entries()) {
      const report = (field: string, message: string, remedy: string): void => {
        problems.push({
          path: step.path,
          ...at(["questions", i, field]),
          rule: "quiz-answers",
          severity: "error",
          message,
          remedy,
        });
      };
      if (question.type === "match") {
        if (new Set(question.pairs.map(({ right }) => right)).size < question.pairs.length)
          report("pairs", "Two pairs have the same right side.", "Make every right side different.");
      } else if (question.type !== "number") {
        const right = question.options.filter(({ correct }) => correct).length;
        if (question.type === "choice" && right !== 1)
          report(
            "options",
            `A choice needs exactly one right option; this one has ${right}.`,
            "Mark one with `correct: true`, or make it `choices`.",
          );
        if (question.type === "choices" && right === 0)
          report("options", "No option is right.", "Mark at least one with `correct: true`.");
      }
    }
  }
  return problems;
};
