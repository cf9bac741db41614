import { Marp } from "@marp-team/marp-core";
import type MarkdownIt from "markdown-it";

export type Token = ReturnType<MarkdownIt["parse"]>[number];

/** One slide: what Marp made of it, and the tokens it was made from (their lines count from 0). */
export interface DrawnSlide {
  readonly html: string;
  readonly tokens: readonly Token[];
}

/**
 * Marp as the reader wants it. Formulas stay TeX and code stays plain, since only their number and language
 * are asked for, and drawing them would take most of the time.
 */
export class ReadingMarp extends Marp {
  constructor(themes: readonly string[]) {
    super({ html: true, script: false, math: true });
    const markdown: MarkdownIt = this.markdown;
    const formula = (tokens: Token[], at: number) =>
      `<dl-math>${markdown.utils.escapeHtml(tokens[at]?.content.trim() ?? "")}</dl-math>`;
    markdown.renderer.rules["marp_math_inline"] = formula;
    markdown.renderer.rules["marp_math_block"] = formula;
    markdown.core.ruler.push("dl_item_lines", ({ tokens }) => {
      for (const token of tokens) {
        if (token.type === "list_item_open" && token.map) token.attrSet("data-lines", token.map.join("-"));
      }
    });
    addThemes(this, themes);
  }

  override highlighter(): string {
    return "";
  }

  /** The deck's slides, without any style sheet. */
  draw(markdown: string): DrawnSlide[] {
    const engine: MarkdownIt = this.markdown;
    engine.parse(markdown, {});
    const slides: Token[][] = this.lastSlideTokens ?? [];
    return slides.map((tokens) => ({ tokens, html: engine.renderer.render(tokens, engine.options, {}) }));
  }
}

export interface DrawnDeck {
  readonly css: string;
  /** One HTML text a slide. */
  readonly html: string[];
  readonly comments: string[][];
}

/**
 * The deck as the learner sees it. Emoji stay characters: Marp's pictures of them come from the web.
 * `fontPath` is where KaTeX's fonts lie.
 */
export function drawDeck(markdown: string, fontPath: string, themes: readonly string[]): DrawnDeck {
  const marp = new Marp({
    html: true,
    script: false,
    math: { lib: "katex", katexFontPath: fontPath },
    emoji: { shortcode: true, unicode: false },
  });
  addThemes(marp, themes);
  return marp.render(markdown, { htmlAsArray: true });
}

/** A theme that cannot be read is left out; the deck that names it is then told that it is unknown. */
function addThemes(marp: Marp, themes: readonly string[]): void {
  for (const css of themes) {
    try {
      marp.themeSet.add(css);
    } catch {
      continue;
    }
  }
}
