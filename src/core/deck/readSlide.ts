import { type AnyNode, type Element, isTag } from "domhandler";
import { findAll } from "domutils";
import { parseDocument } from "htmlparser2";
import type { Slide, SlideFile } from "./deck";
import { urlsInCss } from "./cssUrls";
import type { DrawnSlide, Token } from "./engine";
import { findExperiments } from "./findExperiments";
import { findResources } from "./findResources";
import { pairVideos, sourceOf } from "./pairVideos";
import { isEmoji, shorten, takeOptional, textOf } from "./slideText";
import { lineRange, type SourcePlaces } from "./sourcePlaces";
import { localPath } from "./urls";

/** A slide and the lengths on it that are none. */
export interface ReadSlide {
  readonly slide: Slide;
  readonly badLengths: readonly string[];
}

/** Reads slide number `n` from what Marp made of it. */
export function readSlide(drawn: DrawnSlide, n: number, places: SourcePlaces): ReadSlide {
  const root = parseDocument(drawn.html).children;
  const all = (name: string) => findAll((node) => node.name === name, [...root]);
  const present = (values: readonly (string | undefined)[]) => values.filter((value) => value !== undefined);

  const headings = findAll((node) => /^h[1-6]$/.test(node.name), [...root]);
  const links = present(all("a").map((link) => link.attribs["href"]));
  const images = present(all("img").map((image) => (isEmoji(image) ? undefined : image.attribs["src"])));
  const backgrounds = findBackgrounds(root);
  const { videos, outside, badLengths } = pairVideos(root);
  const audio = present(all("audio").map(sourceOf));
  const notebooks = links.filter((link) => /\.ipynb$/i.test(localPath(link) ?? ""));
  const title = takeOptional(headings.map((heading) => textOf([heading])).find(Boolean) ?? firstWords(root));

  const file = (kind: SlideFile["kind"], url: string | undefined, elsewhere = false): SlideFile[] =>
    url === undefined || localPath(url) === undefined
      ? []
      : [{ kind, url, elsewhere, ...places.find(url, drawn.tokens) }];

  const slide: Slide = {
    n,
    line: lineRange(drawn.tokens)[0] + 1,
    title: title.text,
    optional: title.optional,
    headings: headings.map((heading) => `${heading.name}: ${textOf([heading], false)}`),
    links,
    videos,
    outsideVideos: outside,
    audio,
    iframes: present(all("iframe").map((frame) => frame.attribs["src"])),
    images,
    backgrounds,
    code: findAll(isCodeBlock, [...root]).map(languageOf),
    math: all("dl-math").length,
    notes: notesOf(drawn.tokens),
    notebooks,
    experiments: findExperiments(root, places),
    ...findResources(root),
    files: [
      ...[...new Set([...images, ...backgrounds])].flatMap((url) => file("picture", url)),
      ...videos.flatMap(({ src, youtube }) => file("video", src, youtube !== undefined)),
      ...audio.flatMap((url) => file("audio", url)),
      ...[...new Set(links)].flatMap((url) => file(notebooks.includes(url) ? "notebook" : "link", url)),
    ],
  };
  return { slide, badLengths };
}

/** Pictures behind a slide: Marp's own layer of figures, and the slide's `background-image`. */
function findBackgrounds(root: readonly AnyNode[]): string[] {
  const layer = findAll((node) => node.name === "figure" && "style" in node.attribs, [...root]);
  const section = findAll((node) => node.name === "section" && "id" in node.attribs, [...root])[0];
  const figures = layer.filter(({ parent }) =>
    Boolean(parent && isTag(parent) && "data-marpit-advanced-background-container" in parent.attribs),
  );
  const urls = [...figures, ...(section ? [section] : [])].flatMap((node) =>
    urlsInCss(node.attribs["style"] ?? ""),
  );
  return [...new Set(urls)];
}

function isCodeBlock(node: Element): boolean {
  return node.name === "code" && node.parent !== null && isTag(node.parent) && node.parent.name === "pre";
}

function languageOf(code: Element): string {
  return /(?:^|\s)language-(\S+)/.exec(code.attribs["class"] ?? "")?.[1] ?? "";
}

/** Without a heading a slide is called by its first line of text. */
function firstWords(root: readonly AnyNode[]): string {
  const lines = findAll((node) => ["p", "li", "td"].includes(node.name), [...root]);
  return shorten(lines.map((line) => textOf([line])).find(Boolean) ?? "", 60);
}

function notesOf(tokens: readonly Token[]): string[] {
  return tokens
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter(({ type, content }) => type === "marpit_comment" && content !== "")
    .filter(({ meta }) => !["directive", "well-known-magic-comment"].includes(commentKind(meta)))
    .map(({ content }) => content);
}

/** What Marp took a comment for; `""` for a note. */
function commentKind(meta: unknown): string {
  if (typeof meta !== "object" || meta === null || !("marpitCommentParsed" in meta)) return "";
  return String(meta.marpitCommentParsed);
}
