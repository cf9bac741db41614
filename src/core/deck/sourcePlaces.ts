import type { Token } from "./engine";
import { decoded } from "./urls";

export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** Where things stand in a deck's source. Marp keeps lines for blocks only, so that an address is looked up. */
export class SourcePlaces {
  readonly #lines: readonly string[];

  constructor(markdown: string) {
    this.#lines = markdown.split(/\r\n|\r|\n/);
  }

  /** Lines from `start` up to, not including, `end`; both count from 0. */
  text(start: number, end: number): string {
    return this.#lines.slice(start, end).join("\n");
  }

  /**
   * The first place of `written` on a slide; failing that, in the whole deck (a directive above, a link's
   * definition at the end); failing that, the slide's start. Code blocks are passed over.
   */
  find(written: string, slide: readonly Token[]): Place {
    const [start, end] = lineRange(slide);
    const code = new Set<number>();
    for (const { type, map } of slide) {
      if (type !== "fence" && type !== "code_block") continue;
      for (let line = map?.[0] ?? 0; line < (map?.[1] ?? 0); line++) code.add(line);
    }
    const spellings = [...new Set([written, decoded(written), written.replaceAll("&", "&amp;")])];
    for (const [from, to] of [
      [start, end],
      [0, this.#lines.length],
    ] as const) {
      for (let line = from; line < to; line++) {
        if (code.has(line)) continue;
        for (const spelling of spellings) {
          const column = this.#lines[line]?.indexOf(spelling) ?? -1;
          if (column >= 0) return { line: line + 1, column: column + 1 };
        }
      }
    }
    return { line: start + 1, column: 1 };
  }
}

/** The lines that a slide's content covers, from 0, the end not included; front matter does not count. */
export function lineRange(slide: readonly Token[]): [number, number] {
  // Inline tokens repeat their block's lines, except that those of header and footer claim the first line.
  const passedOver = new Set(["front_matter", "marpit_slide_open", "inline"]);
  const content = slide.filter(({ type, map }) => map && !passedOver.has(type));
  const start = Math.min(...content.map(({ map }) => map?.[0] ?? 0));
  const end = Math.max(...content.map(({ map }) => map?.[1] ?? 0));
  return content.length > 0 ? [start, end] : (slide[0]?.map ?? [0, 1]);
}
