/** An authoring fault in a pack: where it is, which rule it breaks, and what mends it. */
export interface Problem {
  /** Path inside the pack, with forward slashes. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units, as editors count. */
  readonly column: number;
  /** The rule's name, a slug such as `duplicate-id`. */
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** A full sentence: what is wrong. */
  readonly message: string;
  /** A full sentence: what to do. */
  readonly remedy: string;
}

/** `path:line:column`, the form that terminals turn into a link. */
export function formatProblem(problem: Problem): string {
  const { path, line, column, severity, message, remedy, rule } = problem;
  return `${path}:${line}:${column}: ${severity}: ${message} ${remedy} [${rule}]`;
}

/** Problems in reading order: by path, then line, then column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.path.localeCompare(b.path, "en") || a.line - b.line || a.column - b.column,
  );
}
