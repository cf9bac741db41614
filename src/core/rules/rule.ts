import type { Pack } from "../pack";
import type { PackFiles } from "../packFiles";
import type { Problem } from "../problem";

/** One thing that can be wrong with a pack that has been read. A file a rule; its name is the file's. */
export type Rule = (pack: Pack, files: PackFiles) => Promise<readonly Problem[]> | readonly Problem[];

/** The place of a text in a file: of its first occurrence, or the file's beginning. */
export function placeOf(text: string, wanted: string): { line: number; column: number } {
  const offset = text.indexOf(wanted);
  if (offset < 0) return { line: 1, column: 1 };
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
