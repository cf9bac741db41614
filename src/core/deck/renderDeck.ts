import type { Problem } from "../problem";
import { UserError } from "../userError";
import { cleanSlide } from "./cleanSlide";
import { drawDeck } from "./engine";
import { readDeck } from "./readDeck";
import { type ResolveFile, safeCss } from "./slideUrls";

export interface RenderOptions {
  readonly resolve: ResolveFile;
  /** The address of the folder that holds KaTeX's fonts. */
  readonly fontPath: string;
  /** Style sheets beside the deck that it may name as its theme. */
  readonly themes?: readonly string[];
  /** The deck's path inside the pack, for its Problems. */
  readonly path?: string;
}

export interface RenderedDeck {
  /** Goes with slides that stand as `.marpit > svg`. */
  readonly css: string;
  readonly slides: readonly RenderedSlide[];
  /** In CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly problems: readonly Problem[];
}

export interface RenderedSlide {
  /** From 1. */
  readonly n: number;
  /** One `<svg data-marpit-svg>`, cleaned. */
  readonly html: string;
  /** The speaker's notes, plain text. */
  readonly notes: readonly string[];
}

/**
 * Draws a deck for the lecture panel: nothing in it runs or comes from the web.
 *
 * @throws UserError when the file is no Marp deck.
 */
export function renderDeck(markdown: string, options: RenderOptions): RenderedDeck {
  const { resolve, themes = [], path = "" } = options;
  const fontPath = options.fontPath.endsWith("/") ? options.fontPath : `${options.fontPath}/`;
  const deck = readDeck(markdown, path, themes);
  if (deck.slides.length === 0) {
    const problem = deck.problems[0];
    throw new UserError(problem ? `${problem.message} ${problem.remedy}` : "This deck has no slides.");
  }
  const drawn = drawDeck(markdown.replace(/^\ufeff/, ""), fontPath, themes);
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn.html[0] ?? "");
  return {
    css: safeCss(drawn.css, resolve, fontPath),
    slides: deck.slides.map((slide, i) => ({
      n: slide.n,
      html: cleanSlide(drawn.html[i] ?? "", slide, resolve),
      notes: (drawn.comments[i] ?? []).filter((note) => note !== ""),
    })),
    size: { width: Number(box?.[1] ?? 1280), height: Number(box?.[2] ?? 720) },
    problems: deck.problems,
  };
}
