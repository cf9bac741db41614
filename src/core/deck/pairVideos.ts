import { type AnyNode, type Element, isTag, isText } from "domhandler";
import type { Video } from "../pack";
import { textOf } from "./slideText";
import { findLengths } from "./videoLength";
import { youtubeId } from "./youtube";

export interface PairedVideos {
  /** One for each `<video>`, in order. */
  readonly videos: Video[];
  /** YouTube videos without a `<video>`: embedded ones and links with a length. */
  readonly outside: Video[];
  /** Lengths that are none, as written. */
  readonly badLengths: string[];
}

/** What is announced before a video: a link, a length or both. */
interface Announced {
  youtube: string | undefined;
  seconds: number | undefined;
  title: string | undefined;
  embedded: boolean;
}

/**
 * Pairs each `<video>` of a slide with what stands before it. Links that come in a row before as many videos
 * pair in order; of more links than videos the nearest ones pair, and the others stay links.
 */
export function pairVideos(slide: readonly AnyNode[]): PairedVideos {
  const found: PairedVideos = { videos: [], outside: [], badLengths: [] };
  let announced: Announced[] = [];
  let row: Video[] = [];

  const closeRow = () => {
    const paired = row.length > 0 ? announced.splice(-row.length) : [];
    found.videos.push(...row.map((video, i) => ({ ...video, ...withoutMark(paired[i]) })));
    found.outside.push(
      ...announced.filter(isOutside).map((one) => ({ src: undefined, ...withoutMark(one) })),
    );
    announced = [];
    row = [];
  };
  const announce = (one: Announced) => {
    if (row.length > 0) closeRow();
    const last = announced.at(-1);
    const same = last && (last.youtube === undefined || last.youtube === one.youtube);
    if (!same) announced.push(one);
    else
      Object.assign(last, { ...one, seconds: last.seconds ?? one.seconds, title: last.title ?? one.title });
  };
  const readText = (text: string) => {
    for (const { text: written, seconds } of findLengths(text)) {
      if (seconds === undefined) {
        found.badLengths.push(written);
        continue;
      }
      if (row.length > 0) closeRow();
      const last = announced.at(-1);
      if (last && last.seconds === undefined) last.seconds = seconds;
      else announced.push({ youtube: undefined, seconds, title: undefined, embedded: false });
    }
  };
  const walk = (nodes: readonly AnyNode[]) => {
    for (const node of nodes) {
      if (isText(node)) readText(node.data);
      if (!isTag(node) || ["script", "style", "pre"].includes(node.name)) continue;
      const embedded = node.name === "iframe";
      const youtube = youtubeId(node.attribs[embedded ? "src" : "href"] ?? "");
      if (node.name === "video") row.push(emptyVideo(sourceOf(node)));
      else if (youtube !== undefined && (embedded || node.name === "a")) {
        const title = embedded ? node.attribs["title"] : textOf(node.children);
        announce({ youtube, seconds: undefined, title: title || undefined, embedded });
      } else walk(node.children);
    }
  };
  walk(slide);
  closeRow();
  return found;
}

/** The file of a `<video>` or `<audio>`, as written. */
export function sourceOf(media: Element): string | undefined {
  const source = media.children.find((node) => isTag(node) && node.name === "source");
  return media.attribs["src"] ?? (source && isTag(source) ? source.attribs["src"] : undefined);
}

function emptyVideo(src: string | undefined): Video {
  return { src, youtube: undefined, seconds: undefined, title: undefined };
}

function isOutside({ youtube, seconds, embedded }: Announced): boolean {
  return youtube !== undefined && (embedded || seconds !== undefined);
}

function withoutMark(one: Announced | undefined): Omit<Video, "src"> {
  return { youtube: one?.youtube, seconds: one?.seconds, title: one?.title };
}
