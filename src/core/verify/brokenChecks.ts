import type { Problem } from "../problem";
import type { Report } from "../report";
import { nameOf } from "./answer";
import type { CodeWork } from "./codeWork";
import { finding, placeOfCheck, quoted } from "./finding";
import type { Trial } from "./trial";

/** True when the checks themselves are at fault, or came to nothing: then the run says nothing of the answer. */
export function isBroken({ outcome, verdicts }: Report): boolean {
  return outcome === "crashed" && (verdicts.length === 0 || verdicts.some(errored));
}

/** An exception in a check that is not the learner's; found once for each check. */
export function brokenChecks(work: CodeWork, trial: Trial, known: Set<string>): Problem[] {
  return trial.runs.flatMap(({ report }) => {
    if (!isBroken(report)) return [];
    const checks = report.verdicts.length === 0 ? [undefined] : report.verdicts.filter(errored);
    return checks.flatMap((verdict) => {
      const id = verdict?.id ?? "";
      if (known.has(id)) return [];
      known.add(id);
      const what = verdict ? `The check ${quoted(verdict.title)} breaks` : "The checks cannot be run";
      return [
        finding(
          "broken-check",
          { ...placeOfCheck(work, id), ...placeIn(report.message, work.checks.name) },
          `${what} on ${nameOf(trial.answer)}: ${quoted(firstLine(report.message))}.`,
          "Mend it here; a learner would be told that the check has a fault of its own.",
        ),
      ];
    });
  });
}

function errored({ status }: { readonly status: string }): boolean {
  return status === "errored";
}

/** The last line of the check file that a traceback names. */
function placeIn(traceback: string, name: string): { line: number; column: number } | undefined {
  const lines = [...traceback.matchAll(/File "<(.+?)>", line (\d+)/g)].filter((match) => match[1] === name);
  const line = Number(lines.at(-1)?.[2]);
  return line > 0 ? { line, column: 1 } : undefined;
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0] ?? "";
}
