import { stepsOf } from "../findStep";
import { folderOf, joinPath, readText } from "../packFiles";
import type { Problem } from "../problem";
import { placeOf, type Rule } from "./rule";

/** A picture in a step is in the pack and has a text for those who cannot see it. */
export const pictures: Rule = async (pack, files) => {
  const problems: Problem[] = [];
  for (const { step } of stepsOf(pack)) {
    if (step.body === "" && step.hints.length === 0) continue;
    const text = (await readText(files, step.path)) ?? "";
    for (const { 1: alt, 2: url, index } of text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g)) {
      const at = { path: step.path, ...placeOf(text, index), severity: "error" as const };
      if (alt?.trim() === "")
        problems.push({
          ...at,
          rule: "picture-text",
          message: "This picture has no text.",
          remedy: "Say between the brackets what it shows.",
        });
      if (url === undefined || /^data:image\//.test(url)) continue;
      const path = joinPath(folderOf(step.path), decoded(url));
      if (/^[a-z][a-z0-9+.-]*:/i.test(url))
        problems.push({
          ...at,
          rule: "remote-picture",
          message: `\`${url}\` is not in the pack, and learners work offline.`,
          remedy: "Put the picture into the pack and name it by a relative path.",
        });
      else if (path === undefined || (await files.read(path)) === undefined)
        problems.push({
          ...at,
          rule: "missing-picture",
          message: `The picture \`${url}\` is not there.`,
          remedy: "Its path is relative to this file; add it, or correct the path.",
        });
    }
  }
  return problems;
};

/** An address as a path; as written where a `%` in it stands for itself. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
