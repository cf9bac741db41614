import { type AnyNode, isTag, isText } from "domhandler";

const HIDDEN = new Set(["script", "style", "template", "noscript"]);

/** The words of nodes on one line. Emoji that Marp drew as pictures count as text when `emoji` is set. */
export function textOf(nodes: readonly AnyNode[], emoji = true): string {
  return rawText(nodes, emoji).replace(/\s+/g, " ").trim();
}

function rawText(nodes: readonly AnyNode[], emoji: boolean): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.data;
      if (!isTag(node) || HIDDEN.has(node.name)) return "";
      if (node.name === "br") return " ";
      if (isEmoji(node)) return emoji ? (node.attribs["alt"] ?? "") : "";
      return rawText(node.children, emoji);
    })
    .join("");
}

/** True for the picture that Marp puts in the place of an emoji. */
export function isEmoji(node: AnyNode): boolean {
  return isTag(node) && "data-marp-twemoji" in node.attribs;
}

/** A title without a leading "(Optional)", and whether it had one. */
export function takeOptional(text: string): { text: string; optional: boolean } {
  const rest = text.replace(/^\s*[*_]{0,3}(?:\(\s*optional\s*\)|optional\s*:)[*_]{0,3}\s*:?\s*/i, "");
  return { text: rest, optional: rest !== text };
}

/** Cuts a text at a word's end. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length)
    .replace(/\s+\S*$/, "")
    .replace(/[\s.,;:–-]+$/, "")} …`;
}
