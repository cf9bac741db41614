import { type AnyNode, Element, Text } from "domhandler";
import type { Video } from "../pack";
import { hostOf, localPath } from "./urls";
import { formatLength } from "./videoLength";
import { youtubeId } from "./youtube";

/** An element with its content, linked both ways. */
export function element(
  name: string,
  attributes: Record<string, string>,
  ...content: (AnyNode | string)[]
): Element {
  const children = content.map((part) => (typeof part === "string" ? new Text(part) : part));
  const made = new Element(name, attributes, children);
  for (const [i, child] of children.entries()) {
    child.parent = made;
    child.prev = children[i - 1] ?? null;
    child.next = children[i + 1] ?? null;
  }
  return made;
}

/** Stands for what opens outside: an embedded page, or a picture on the web. */
export function linkCard(url: string, title: string | undefined, note: string, insideLink: boolean): Element {
  const youtube = youtubeId(url);
  // An embedded player's own page shows nothing useful in a browser; the video's page does.
  const watch = youtube === undefined ? url.trim() : `https://www.youtube.com/watch?v=${youtube}`;
  const host = hostOf(watch) ?? "";
  const href = watch.startsWith("//") ? `https:${watch}` : watch;
  const name = title?.trim();
  const text = name
    ? [span("dl-card-title", name), " ", span("dl-card-note", `${host} · ${note}`)]
    : [span("dl-card-title", host), " ", span("dl-card-note", note)];
  // A link inside a link would end the outer one.
  return insideLink
    ? element("span", { class: "dl-card dl-card-link" }, ...text)
    : element("a", { class: "dl-card dl-card-link", href }, ...text);
}

/** Stands for a picture that is not there. */
export function missingCard(alt: string | undefined, url: string): Element {
  const text = `Picture not found: ${alt?.trim() || (localPath(url) ?? "no usable address")}`;
  return element("span", { class: "dl-card dl-card-missing", role: "img", "aria-label": text }, text);
}

/** Stands for a `<video>`; the view fills it by its number among the slide's videos. */
export function videoCard(video: Video | undefined, index: number, style: string): Element {
  const title = video?.title ?? fileName(video?.src) ?? "Video";
  const length = video?.seconds === undefined ? [] : [" ", span("dl-card-note", formatLength(video.seconds))];
  return element(
    "div",
    { class: "dl-card dl-card-video", "data-video": String(index), ...(style ? { style } : {}) },
    span("dl-card-title", title),
    ...length,
  );
}

/** Stands for an `<audio>`; the view fills it by its number among the slide's recordings. */
export function audioCard(src: string | undefined, index: number, style: string): Element {
  return element(
    "div",
    { class: "dl-card dl-card-audio", "data-audio": String(index), ...(style ? { style } : {}) },
    span("dl-card-title", fileName(src) ?? "Recording"),
  );
}

function span(name: string, text: string): Element {
  return element("span", { class: name }, text);
}

function fileName(src: string | undefined): string | undefined {
  const path = src === undefined ? undefined : (localPath(src) ?? src);
  return path?.slice(path.lastIndexOf("/") + 1) || undefined;
}
