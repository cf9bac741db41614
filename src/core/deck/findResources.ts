import { type AnyNode, type Element, isTag, isText } from "domhandler";
import type { Resource } from "./deck";
import { textOf } from "./slideText";
import { schemeOf } from "./urls";
import { withoutSharer } from "./youtube";

/** One paragraph, list item or other stretch of text. */
interface Stretch {
  text: string;
  /** What stands before the first link; `undefined` without a link. */
  before: string | undefined;
}

const STRETCHES = new Set(["p", "li", "div", "td", "th", "dd", "dt", "blockquote", "section"]);
/** Furniture, and what is not running text. */
const PASSED_OVER = new Set(["header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "script", "style"]);
/** A slide that holds one of these offers more than links. */
const MORE_THAN_LINKS = new Set(["pre", "table", "img", "svg", "video", "audio", "iframe", "dl-math"]);

/**
 * The links of a slide's content and whether the slide is a list of links: at least three in four of its
 * paragraphs and items start with a link, or with a label and a colon before it.
 */
export function findResources(slide: readonly AnyNode[]): { resources: Resource[]; onlyLinks: boolean } {
  const resources: Resource[] = [];
  const stretches: Stretch[] = [{ text: "", before: undefined }];
  let more = false;
  const walk = (nodes: readonly AnyNode[], stretch: Stretch) => {
    for (const node of nodes) {
      if (isText(node)) stretch.text += node.data;
      if (!isTag(node) || PASSED_OVER.has(node.name)) continue;
      if (MORE_THAN_LINKS.has(node.name) && !isMarps(node)) more = true;
      const href = node.attribs["href"]?.trim();
      if (node.name === "a" && href !== undefined && !href.startsWith("#") && schemeOf(href) !== "mailto") {
        stretch.before ??= stretch.text;
        resources.push({ title: textOf(node.children) || href, url: withoutSharer(href) });
      }
      if (STRETCHES.has(node.name)) {
        const own: Stretch = { text: "", before: undefined };
        stretches.push(own);
        walk(node.children, own);
      } else walk(node.children, stretch);
    }
  };
  walk(slide, stretches[0] ?? { text: "", before: undefined });
  const written = stretches.filter(({ text, before }) => before !== undefined || text.trim() !== "");
  const entries = written.filter(({ before }) => before !== undefined && isLabel(before)).length;
  return { resources, onlyLinks: !more && entries > 0 && entries >= written.length * 0.75 };
}

/** The frame that Marp draws every slide in, and its pictures of emoji. */
function isMarps({ attribs }: Element): boolean {
  return "data-marpit-svg" in attribs || "data-marp-twemoji" in attribs;
}

function isLabel(text: string): boolean {
  return /^[^\p{L}\p{N}]*$/u.test(text) || /^.{1,40}[:：]\s*$/s.test(text.trimStart());
}
