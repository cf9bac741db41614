import { parseFrontmatter } from "../frontmatter";
import { checksName } from "../numberedName";
import { readText } from "../packFiles";
import type { Problem } from "../problem";
import type { Rule } from "./rule";

/** A code step needs its checks, the file it names in the starter, and that file in the solution. */
export const codeFiles: Rule = async (pack, files) => {
  const problems: Problem[] = [];
  for (const lab of pack.labs) {
    for (const step of lab.steps) {
      if (step.kind !== "code") continue;
      const { at } = parseFrontmatter((await readText(files, step.path)) ?? "");
      const report = (field: string, rule: string, message: string, remedy: string): void => {
        problems.push({ path: step.path, ...at([field]), rule, severity: "error", message, remedy });
      };
      const name = checksName(step.path.slice(step.path.lastIndexOf("/") + 1));
      if (step.checks === undefined)
        report(
          "kind",
          "missing-checks",
          "This code step has no checks.",
          `Write them in ${lab.path}/checks/${name}.`,
        );
      if (!lab.starter.includes(step.file))
        report(
          "file",
          "missing-starter",
          `The starter has no \`${step.file}\`.`,
          `Add ${lab.path}/starter/${step.file}, or correct \`file\`.`,
        );
      else if (!lab.solution.includes(step.file))
        report(
          "file",
          "missing-solution",
          `The solution has no \`${step.file}\`.`,
          `Add ${lab.path}/solution/${step.file}; the starter's files and the solution's have the same paths.`,
        );
      for (const [i, symbol] of step.symbols.entries()) {
        const starter = (await readText(files, `${lab.path}/starter/${step.file}`)) ?? "";
        if (
          lab.starter.includes(step.file) &&
          !new RegExp(`^(async\\s+def|def|class)\\s+${symbol}\\b`, "m").test(starter)
        )
          problems.push({
            path: step.path,
            ...at(["symbols", i]),
            rule: "missing-symbol",
            severity: "error",
            message: `The starter's ${step.file} has no function or class \`${symbol}\`.`,
            remedy: "Write its signature there, or correct `symbols`.",
          });
      }
    }
  }
  return problems;
};
