import render from "dom-serializer";
import type { Element } from "domhandler";
import { type AnyNode, isTag, isText, Text } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { Slide } from "./deck";
import { DROPPED_TAGS, HTML_TAGS, MATH_TAGS, SVG_TAGS } from "./allowList";
import { audioCard, element, linkCard, missingCard, videoCard } from "./cards";
import { cleanAttributes, safeStyle } from "./cleanAttributes";
import { isInlinePicture, type ResolveFile } from "./slideUrls";
import { isRemote, localPath } from "./urls";
import { urlsInCss } from "./cssUrls";

/** Where a node stands: each of the three languages has elements of its own. */
type Language = "html" | "svg" | "math";
const TAGS = { html: HTML_TAGS, svg: SVG_TAGS, math: MATH_TAGS };

/**
 * One slide's HTML with nothing in it but what the allow lists name, with media as cards and with files
 * resolved. The outer `<svg>`, `<foreignObject>` and `<section>` stay Marp's: what broke out of them is put back.
 */
export function cleanSlide(html: string, slide: Slide, resolve: ResolveFile): string {
  return new SlideCleaner(slide, resolve).clean(html);
}

class SlideCleaner {
  #videos = 0;
  #recordings = 0;

  constructor(
    readonly slide: Slide,
    readonly resolve: ResolveFile,
  ) {}

  clean(html: string): string {
    const nodes = parseDocument(html).children;
    const frame = nodes.find((node): node is Element => isTag(node) && node.name === "svg");
    if (!frame) return "";
    const sheets = frame.children.filter(
      (node): node is Element => isTag(node) && node.name === "foreignobject",
    );
    // With a picture behind it, a slide has three layers: picture, content, page number.
    const layered = hasLayer(sheets[0], "background");
    const last = sheets.at(-1);
    const own = layered
      ? sheets.filter((sheet, i) => i < 2 || (sheet === last && hasLayer(sheet, "pseudo")))
      : sheets.slice(0, 1);
    const content = sectionOf(own[layered ? 1 : 0]);

    const strays: AnyNode[] = [];
    const layers = own.map((sheet) => {
      const section = sectionOf(sheet);
      strays.push(...sheet.children.filter((node) => node !== section));
      return { sheet, section };
    });
    strays.push(...frame.children.filter((node) => !own.includes(node as Element)));
    strays.push(...nodes.filter((node) => node !== frame));

    const cleaned = layers.map(({ sheet, section }) => {
      const inside = section ? this.#cleanAll(section.children, "html", false) : [];
      if (section === content) inside.push(...this.#cleanAll(strays, "html", false));
      const made = element("section", section ? cleanAttributes(section, this.resolve) : {}, ...inside);
      return element("foreignObject", cleanAttributes(sheet, this.resolve), made);
    });
    return render(element("svg", cleanAttributes(frame, this.resolve), ...cleaned), {
      encodeEntities: "utf8",
    });
  }

  #cleanAll(nodes: readonly AnyNode[], language: Language, insideLink: boolean): AnyNode[] {
    return nodes.flatMap((node) => this.#cleanNode(node, language, insideLink));
  }

  #cleanNode(node: AnyNode, language: Language, insideLink: boolean): AnyNode[] {
    if (isText(node)) return [new Text(node.data)];
    if (!isTag(node) || DROPPED_TAGS.has(node.name)) return [];
    const card = language === "html" ? this.#replaced(node, insideLink) : undefined;
    if (card) return card;

    const { name } = node;
    const inner: Language = language === "html" && (name === "svg" || name === "math") ? name : language;
    const linked = insideLink || node.name === "a";
    const content = this.#cleanAll(node.children, inner, linked);
    const nestedLink = node.name === "a" && insideLink;
    if (!TAGS[inner].has(node.name) || nestedLink) return content;
    const made = element(node.name, cleanAttributes(node, this.resolve), ...content);
    if (node.name === "p" && holdsBlock(made)) made.name = "div";
    if (node.name === "figure") this.#explainBackground(node, made);
    return [made];
  }

  /** What stands in the place of a picture, a player, an embedded page or a form's part. */
  #replaced(node: Element, insideLink: boolean): AnyNode[] | undefined {
    const { src, title, data, type, value } = node.attribs;
    switch (node.name) {
      case "img":
        return [this.#picture(node, insideLink)];
      case "video":
        return [videoCard(this.slide.videos[this.#videos], this.#videos++, this.#boxStyle(node))];
      case "audio":
        return [audioCard(this.slide.audio[this.#recordings], this.#recordings++, this.#boxStyle(node))];
      case "iframe":
      case "embed":
      case "object": {
        const url = src ?? data ?? "";
        return isRemote(url) ? [linkCard(url, title, "opens outside", insideLink)] : [];
      }
      case "input":
        if (type === "hidden") return [];
        if (type === "checkbox" || type === "radio") return [new Text("checked" in node.attribs ? "☑" : "☐")];
        return value && type !== "password" ? [element("span", {}, value)] : [];
      default:
        return undefined;
    }
  }

  #picture(node: Element, insideLink: boolean): Element {
    const { src = "", alt } = node.attribs;
    const attributes = cleanAttributes(node, this.resolve);
    if (isInlinePicture(src)) return element("img", { ...attributes, src: src.trim(), alt: alt ?? "" });
    if (isRemote(src)) return linkCard(src, alt, "picture on the web, opens outside", insideLink);
    const path = localPath(src);
    const resolved = path === undefined ? undefined : this.resolve(path);
    return resolved === undefined
      ? missingCard(alt, src)
      : element("img", { ...attributes, src: resolved, alt: alt ?? "" });
  }

  /** A player's place on the slide: the author's style and size. */
  #boxStyle(node: Element): string {
    const size = (["width", "height"] as const).flatMap((name) => {
      const value = /^\d+(?:\.\d+)?%?$/.exec(node.attribs[name]?.trim() ?? "")?.[0];
      return value === undefined ? [] : [`${name}:${value.endsWith("%") ? value : `${value}px`}`];
    });
    const style = safeStyle(node.attribs["style"] ?? "", this.resolve).replace(/[;\s]+$/, "");
    return [style, ...size].filter(Boolean).join(";");
  }

  /** A picture behind the slide that is not shown says so in its place. */
  #explainBackground(node: Element, made: Element): void {
    for (const url of urlsInCss(node.attribs["style"] ?? "")) {
      const path = localPath(url);
      const card = isRemote(url)
        ? linkCard(url, undefined, "picture on the web, opens outside", false)
        : path !== undefined && this.resolve(path) === undefined && missingCard(undefined, url);
      if (!card) continue;
      card.parent = made;
      made.children.push(card);
    }
  }
}

function sectionOf(sheet: Element | undefined): Element | undefined {
  return sheet?.children.find((node): node is Element => isTag(node) && node.name === "section");
}

function hasLayer(sheet: Element | undefined, layer: string): boolean {
  return sectionOf(sheet)?.attribs["data-marpit-advanced-background"] === layer;
}

/** A `<p>` ends where a browser meets a `<div>` in it. */
function holdsBlock(node: Element): boolean {
  return node.children.some((child) => isTag(child) && (child.name === "div" || holdsBlock(child)));
}
