import type { Element } from "domhandler";
import { ATTRIBUTES, ATTRIBUTE_STARTS, PAINT_ATTRIBUTES } from "./allowList";
import { type ResolveFile, safeCss, safeLink } from "./slideUrls";

/** The attributes of an element that may stay, their addresses resolved. */
export function cleanAttributes(node: Element, resolve: ResolveFile): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attribs)) {
    const safe = cleanAttribute(node.name, name.toLowerCase(), value, resolve);
    if (safe !== undefined) kept[name.toLowerCase()] = safe;
  }
  return kept;
}

/** A `style` attribute's value with its addresses resolved. */
export function safeStyle(style: string, resolve: ResolveFile): string {
  return safeCss(style, resolve);
}

/** A colour or another plain word, or a part of the same drawing. */
const PAINT = /^(?:[#\w\s-]*|(?:rgb|hsl)a?\([\d\s.,%/]*\)|url\(["']?#[\w-]+["']?\))$/i;

function cleanAttribute(tag: string, name: string, value: string, resolve: ResolveFile): string | undefined {
  if (name === "style") return safeStyle(value, resolve);
  if (name === "class")
    return value
      .split(/\s+/)
      .filter((word) => !word.startsWith("dl-"))
      .join(" ");
  if (name === "href" && tag === "a") return safeLink(value);
  // A drawing may use parts of itself, and nothing else.
  if (name === "href" || name === "xlink:href") return /^#[\w-]+$/.test(value) ? value : undefined;
  if (PAINT_ATTRIBUTES.has(name)) return PAINT.test(value) ? value : undefined;
  if (ATTRIBUTES.has(name)) return value;
  return ATTRIBUTE_STARTS.some((start) => name.startsWith(start)) && /^[a-z-]+$/.test(name)
    ? value
    : undefined;
}
