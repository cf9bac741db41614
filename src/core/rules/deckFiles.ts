import type { PackFiles } from "../packFiles";
import { readText } from "../packFiles";
import type { Problem } from "../problem";
import type { Rule } from "./rule";

/** Finds the files that a deck names but that are not there. A port, because reading a deck needs the Marp engine. */
export type CheckDeck = (markdown: string, path: string, files: PackFiles) => Promise<readonly Problem[]>;

/** A deck's pictures, notebooks and theme are in the pack. */
export function deckFiles(checkDeck: CheckDeck): Rule {
  return async (pack, files) => {
    const problems: Problem[] = [];
    for (const { path } of pack.lectures)
      problems.push(...(await checkDeck((await readText(files, path)) ?? "", path, files)));
    return problems;
  };
}
