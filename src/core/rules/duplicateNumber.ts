import type { Problem } from "../problem";
import type { Rule } from "./rule";

/** Two steps of a lab with one number stand in an order that only their names decide. */
export const duplicateNumber: Rule = (pack) => {
  const problems: Problem[] = [];
  for (const lab of pack.labs) {
    const seen = new Map<number, string>();
    for (const { path } of lab.steps) {
      const number = parseInt(path.slice(path.lastIndexOf("/") + 1), 10);
      const other = seen.get(number);
      if (other === undefined) seen.set(number, path);
      else
        problems.push({
          path,
          line: 1,
          column: 1,
          rule: "duplicate-number",
          severity: "error",
          message: `This step and ${other} have the same number, ${number}.`,
          remedy: "Renumber one of them; its id, and with it the learners' progress, stays.",
        });
    }
  }
  return problems;
};
