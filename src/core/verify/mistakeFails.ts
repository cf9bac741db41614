import type { Problem } from "../problem";
import { passed, type Report } from "../report";
import type { Mistake } from "./answer";
import { isBroken } from "./brokenChecks";
import type { CodeWork } from "./codeWork";
import { finding, often, quoted } from "./finding";
import type { Trial } from "./trial";

/** A mistake must fail, and each time in the words that it is to earn. */
export function mistakeFails({ step }: CodeWork, { runs }: Trial, mistake: Mistake): Problem[] {
  const { name, path, own, words } = mistake;
  const at = (file: string) => ({ path: `${path}/${file}`, line: 1, column: 1 });
  const file = own.includes(step.file) ? step.file : (own[0] ?? "message.txt");
  if (own.length === 0)
    return [
      finding(
        "mistake-passes",
        at("message.txt"),
        `The mistake \`${name}\` has no file of its own, so there is nothing wrong in it.`,
        `Add ${path}/${step.file}: the solution's with the mistake in it.`,
      ),
    ];
  const problems: Problem[] = [];
  const passes = runs.filter(({ report }) => passed(report)).length;
  if (passes > 0)
    problems.push(
      finding(
        "mistake-passes",
        at(file),
        `The mistake \`${name}\` passes every check${often(passes, runs.length)}.`,
        "Add a check that it always fails, or inputs on which it is always wrong.",
      ),
    );
  const wanted = words === undefined ? "" : oneLine(words);
  if (wanted === "")
    problems.push(
      finding(
        "mistake-message",
        at("message.txt"),
        `The mistake \`${name}\` ${words === undefined ? "has no message.txt" : "has an empty message.txt"}.`,
        "Write into it the words that the failure must contain.",
      ),
    );
  const failures = runs.filter(({ report }) => !passed(report) && !isBroken(report));
  const others = failures.filter(({ report }) => !said(report).some((one) => one.includes(wanted)));
  if (others[0])
    problems.push(
      finding(
        "mistake-message",
        at("message.txt"),
        `The mistake \`${name}\` fails${often(others.length, runs.length)} without the words ${quoted(wanted)}. What is said is ${[...new Set(said(others[0].report))].map(quoted).join(", ")}.`,
        "Tell this mistake apart in the check, with `instead`, or correct message.txt.",
      ),
    );
  return problems;
}

/** Everything that a failure tells the learner. */
function said({ message, verdicts }: Report): string[] {
  return verdicts
    .filter(({ status }) => status === "failed")
    .flatMap((verdict) => [verdict.message, verdict.diagnosis ?? ""])
    .concat(message)
    .map(oneLine)
    .filter((text) => text !== "");
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
