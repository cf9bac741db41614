import type { Place } from "../frontmatter";
import type { Problem } from "../problem";
import type { CodeWork } from "./codeWork";

/** What can be found wrong only by running a pack's checks. */
export const verifyRules = [
  "broken-check",
  "solution-fails",
  "needs-later-step",
  "starter-passes",
  "mistake-passes",
  "mistake-message",
  "flaky-check",
  "near-limit",
] as const;
export type VerifyRule = (typeof verifyRules)[number];

/** These only warn: the pack works, but not as surely as it could. */
const warnings: readonly VerifyRule[] = ["near-limit"];

/** A Problem of verification. Message and remedy are full sentences. */
export function finding(
  rule: VerifyRule,
  place: Place & { readonly path: string },
  message: string,
  remedy: string,
): Problem {
  const { path, line, column } = place;
  return {
    path,
    line,
    column,
    rule,
    severity: warnings.includes(rule) ? "warning" : "error",
    message,
    remedy,
  };
}

/** Where a check is written; the beginning of its file when it is not there under this name. */
export function placeOfCheck({ checks }: CodeWork, id: string): Place & { readonly path: string } {
  const line = checks.source.split("\n").findIndex((one) => one.startsWith(`def test_${id}(`));
  return { path: checks.path, line: Math.max(0, line) + 1, column: 1 };
}

/** ` in 2 of 3 runs`; nothing when it is all of them. */
export function often(count: number, of: number): string {
  return count === of ? "" : ` in ${count} of ${of} runs`;
}

/** A sentence inside a sentence: on one line, not too long, and ended. */
export function quoted(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return `“${line.length > 300 ? `${line.slice(0, 299)}…` : line}”`;
}
