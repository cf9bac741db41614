/**
 * Splits a step's Markdown into its body and its hints: every second-level heading that begins with
 * "Hint" starts one. Headings inside a code fence do not count.
 */
export function splitHints(markdown: string): { readonly body: string; readonly hints: readonly string[] } {
  const parts: string[][] = [[]];
  let fence: string | undefined;
  for (const line of markdown.split(/\r?\n/)) {
    const [, mark, rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    // As CommonMark has it: after opening backticks no more of them, after closing ones nothing.
    if (mark && fence === undefined) fence = mark.startsWith("`") && rest.includes("`") ? undefined : mark;
    else if (mark && fence && mark.startsWith(fence) && rest.trim() === "") fence = undefined;
    if (fence === undefined && /^##\s+Hint\b/i.test(line)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  const [body = "", ...hints] = parts.map((lines) => lines.join("\n").trim());
  return { body, hints };
}
