import { partsOf } from "../findStep";
import type { Problem } from "../problem";
import type { Rule } from "./rule";

/** Progress is kept by id, so two things with one id would share it. */
export const duplicateId: Rule = (pack) => {
  const problems: Problem[] = [];
  const find = (items: readonly { id: string; path: string }[], what: string): void => {
    const first = new Map<string, string>();
    for (const { id, path } of items) {
      const other = first.get(id);
      if (other === undefined) first.set(id, path);
      else
        problems.push({
          path,
          line: 1,
          column: 1,
          rule: "duplicate-id",
          severity: "error",
          message: `The ${what} \`${id}\` is here and in ${other}.`,
          remedy: "Rename one of them; only what follows the number counts.",
        });
    }
  };
  find(partsOf(pack), "lab or lecture");
  for (const part of partsOf(pack)) find(part.steps, "step");
  return problems;
};
