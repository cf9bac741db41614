import type { Problem } from "../problem";
import type { Video } from "../pack";

/** A slide deck as its author wrote it: plain data, read once, without anything of how it is drawn. */
export interface Deck {
  /** The deck's path inside the pack. */
  readonly path: string;
  readonly title: string;
  /** Empty when the file is not a deck that can be shown; `problems` then says why. */
  readonly slides: readonly Slide[];
  readonly problems: readonly Problem[];
}

export interface Slide {
  /** From 1. */
  readonly n: number;
  /** 1-based line of the deck where the slide's content starts. */
  readonly line: number;
  /** The first heading; without one, the slide's first words; `""` when there are no words either. */
  readonly title: string;
  /** The title starts with "(Optional)"; the word is taken from `title`. */
  readonly optional: boolean;
  /** Level and text, such as `h2: Gradient descent`; emoji drawn as pictures are not text. */
  readonly headings: readonly string[];
  /** Every link as written, in order, with those of header and footer. */
  readonly links: readonly string[];
  /** One for each `<video>`, paired with the YouTube link and the length that stand before it. */
  readonly videos: readonly Video[];
  /** YouTube videos to watch that have no `<video>`: embedded ones, and links with a length. */
  readonly outsideVideos: readonly Video[];
  readonly audio: readonly string[];
  readonly iframes: readonly string[];
  readonly images: readonly string[];
  readonly backgrounds: readonly string[];
  /** The language of each code block; `""` when none is given. */
  readonly code: readonly string[];
  /** Number of formulas. */
  readonly math: number;
  /** Comments that are not directives. */
  readonly notes: readonly string[];
  /** Relative links to notebooks, as written. */
  readonly notebooks: readonly string[];
  readonly experiments: readonly Experiment[];
  /** True when the slide has nothing to offer but links. */
  readonly onlyLinks: boolean;
  /** Links of the slide's content (no e-mail addresses, no places in this deck). */
  readonly resources: readonly Resource[];
  /** Files beside the deck that the slide needs. */
  readonly files: readonly SlideFile[];
}

/** Something to try in the playground. */
export interface Experiment {
  readonly title: string;
  /** Markdown: the whole list item. */
  readonly body: string;
  readonly optional: boolean;
  /** A playground address that carries a configuration; `undefined` for its start page. */
  readonly link: string | undefined;
}

export interface Resource {
  readonly title: string;
  readonly url: string;
}

export interface SlideFile {
  readonly kind: "picture" | "video" | "audio" | "notebook" | "link";
  /** As written. */
  readonly url: string;
  /** For a video: it can be watched on YouTube as well, so that a missing file is normal. */
  readonly elsewhere: boolean;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}
