import { checksName } from "../numberedName";
import type { Problem } from "../problem";
import type { Rule } from "./rule";

/** Checks and mistakes belong to a step by name; a renamed step leaves them behind, and nobody runs them. */
export const orphanChecks: Rule = async (pack, files) => {
  const problems: Problem[] = [];
  for (const lab of pack.labs) {
    const names = new Set(
      lab.steps
        .filter((step) => step.kind === "code")
        .map((step) => checksName(step.path.slice(step.path.lastIndexOf("/") + 1))),
    );
    for (const [folder, ending] of [
      ["checks", ".py"],
      ["mistakes", ""],
    ] as const) {
      for (const entry of (await files.list(`${lab.path}/${folder}`)) ?? []) {
        const name = folder === "checks" ? entry.name : `test_${entry.name}.py`;
        if (folder === "checks" ? !/^test_.*\.py$/.test(name) : entry.kind !== "folder") continue;
        if (names.has(name)) continue;
        problems.push({
          path: `${lab.path}/${folder}/${entry.name}`,
          line: 1,
          column: 1,
          rule: "orphan-checks",
          severity: "error",
          message: `No code step of this lab is called \`${name
            .replace(/^test_/, "")
            .replace(/\.py$/, "")
            .replace(/_/g, "-")}\`.`,
          remedy: `Give ${folder === "checks" ? "these checks" : "these mistakes"} the name of their step, as in \`${folder === "checks" ? "test_" : ""}03_forward${ending}\`.`,
        });
      }
    }
  }
  return problems;
};
