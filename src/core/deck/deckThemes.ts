import { folderOf, joinPath, type PackFiles, readText } from "../packFiles";
import { readFrontMatter } from "./frontMatter";

/**
 * The style sheet of the theme that a deck names, when it lies beside the deck or in `themes/` there or at the
 * pack's top; empty when the deck names no theme or there is no such file.
 */
export async function readDeckThemes(markdown: string, path: string, files: PackFiles): Promise<string[]> {
  const theme = readFrontMatter(markdown.replace(/^\ufeff/, ""))?.values["theme"];
  if (typeof theme !== "string" || !/^[\w-]+$/.test(theme)) return [];
  for (const folder of [folderOf(path), joinPath(folderOf(path), "themes"), "themes"]) {
    const css =
      folder === undefined ? undefined : await readText(files, joinPath(folder, `${theme}.css`) ?? "");
    // Marp finds a theme by this comment and refuses a style sheet without it.
    if (css !== undefined) return [/@theme\s+\S/.test(css) ? css : `/* @theme ${theme} */\n${css}`];
  }
  return [];
}
