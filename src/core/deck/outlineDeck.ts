import type { StepKind } from "../pack";
import type { Problem } from "../problem";
import { deckSteps } from "./deckSteps";
import { readDeck } from "./readDeck";

/** What `dl-labs outline` prints about a deck; what is not known is `null`, so that every name is there. */
export interface DeckOutline {
  readonly kind: "deck";
  readonly title: string;
  readonly slides: readonly SlideOutline[];
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: StepKind;
    readonly slide: number | null;
    readonly optional: boolean;
  }[];
  readonly problems: readonly Problem[];
}

export interface SlideOutline {
  readonly n: number;
  readonly headings: readonly string[];
  readonly links: readonly string[];
  readonly videos: readonly {
    readonly src: string | null;
    readonly youtube: string | null;
    readonly seconds: number | null;
  }[];
  readonly audio: readonly string[];
  readonly iframes: readonly string[];
  readonly images: readonly string[];
  readonly backgrounds: readonly string[];
  readonly code: readonly string[];
  readonly math: number;
  readonly notes: readonly string[];
}

/** Reads a deck and lists its slides and steps. Parameters are those of `readDeck`. */
export function outlineDeck(markdown: string, path: string, themes: readonly string[] = []): DeckOutline {
  const deck = readDeck(markdown, path, themes);
  return {
    kind: "deck",
    title: deck.title,
    slides: deck.slides.map((slide) => ({
      n: slide.n,
      headings: slide.headings,
      links: slide.links,
      videos: slide.videos.map(({ src, youtube, seconds }) => ({
        src: src ?? null,
        youtube: youtube ?? null,
        seconds: seconds ?? null,
      })),
      audio: slide.audio,
      iframes: slide.iframes,
      images: slide.images,
      backgrounds: slide.backgrounds,
      code: slide.code,
      math: slide.math,
      notes: slide.notes,
    })),
    steps: deckSteps(deck).map(({ id, title, kind, slide, optional }) => ({
      id,
      title,
      kind,
      slide: slide ?? null,
      optional,
    })),
    problems: deck.problems,
  };
}
