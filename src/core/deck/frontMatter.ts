import { parseDocument } from "yaml";

/** The settings between the two `---` at a deck's start. */
export interface FrontMatter {
  /** Settings by name; empty when they cannot be read. Scalars are strings, as Marp reads them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The lines between the two rulers; the first one is the deck's second line. */
  readonly lines: readonly string[];
  /** What keeps it from being read; `undefined` when it is sound. Line and column count from 1. */
  readonly fault: { readonly line: number; readonly column: number; readonly reason: string } | undefined;
}

/** Reads a deck's front matter; `undefined` when the deck does not start with a ruler. */
export function readFrontMatter(markdown: string): FrontMatter | undefined {
  const lines = markdown.split(/\r?\n/);
  const dashes = /^-{3,}/.exec(lines[0] ?? "")?.[0].length;
  if (dashes === undefined) return undefined;
  const closing = new RegExp(`^ {0,3}-{${dashes},}\\s*$`);
  const end = lines.findIndex((line, i) => i > 0 && closing.test(line));
  if (end < 0) {
    const reason = "it is never closed, so that the whole file counts as settings";
    return { values: {}, lines: lines.slice(1), fault: { line: 1, column: 1, reason } };
  }
  const inner = lines.slice(1, end);
  const document = parseDocument(inner.map(loosened).join("\n"), { schema: "failsafe" });
  const error = document.errors[0];
  if (error) {
    const at = error.linePos?.[0] ?? { line: 1, col: 1 };
    // The first sentence says what is wrong; the rest shows the place, which line and column do already.
    const reason = (error.message.split(/ at line \d+|\n/)[0] ?? error.message).replace(/[.:\s]+$/, "");
    return { values: {}, lines: inner, fault: { line: at.line + 1, column: at.col, reason } };
  }
  const values: unknown = document.toJS();
  if (values === null || values === "" || isRecord(values)) {
    return { values: isRecord(values) ? values : {}, lines: inner, fault: undefined };
  }
  const reason = "it holds text where `name: value` lines are expected, and Marp leaves that text out";
  return { values: {}, lines: inner, fault: { line: 2, column: 1, reason } };
}

/** The 1-based place of a setting in the deck; its first line when the setting is not there. */
export function settingPlace(front: FrontMatter | undefined, name: string): { line: number; column: number } {
  const index = front?.lines.findIndex((line) => new RegExp(`^["']?${name}["']?\\s*:`).test(line)) ?? -1;
  return index < 0 ? { line: 1, column: 1 } : { line: index + 2, column: 1 };
}

const DIRECTIVES =
  "theme|style|headingDivider|lang|size|math|class|color|header|footer|paginate|background(?:Color|Image|Position|Repeat|Size)";
const DIRECTIVE = new RegExp(`^(_?(?:${DIRECTIVES})\\s*:\\s*)([^\\s["'{|>~&*].*)$`);

/** Marp takes the value of its own directives as plain text, where YAML would see a comment or a mapping. */
function loosened(line: string): string {
  const match = DIRECTIVE.exec(line);
  return match ? `${match[1] ?? ""}"${(match[2] ?? "").trim().replaceAll('"', '\\"')}"` : line;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
