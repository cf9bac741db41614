import type { Pack } from "../pack";
import type { PackFiles } from "../packFiles";
import type { Problem } from "../problem";

/** One thing that can be wrong with a pack that has been read. A file a rule; its name is the file's. */
export type Rule = (pack: Pack, files: PackFiles) => Promise<readonly Problem[]> | readonly Problem[];

/** The place of an offset in a file's text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
