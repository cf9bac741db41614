import { readFrontMatter } from "./frontMatter";

/** Why a file is no Marp deck, and what its author can do. */
export interface Refusal {
  readonly rule: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

const AS_MARP =
  "Write the slides as a Marp deck: Markdown with `marp: true` in its front matter and `---` between slides.";
/** Settings that Slidev alone knows. */
const SLIDEV_ONLY = [
  "layout",
  "mdc",
  "themeConfig",
  "drawings",
  "colorSchema",
  "routerMode",
  "selectable",
  "monaco",
];
/** Settings that Slidev shares with others: two of them, or one with a Slidev value, tell. */
const SLIDEV_TOO = [
  "transition",
  "highlighter",
  "lineNumbers",
  "info",
  "background",
  "fonts",
  "css",
  "clicks",
];
const SLIDEV_VALUE =
  /^\s*(?:theme\s*:\s*["']?(?:seriph|apple-basic|bricks|shibainu)|transition\s*:\s*["']?(?:slide-(?:left|right|up|down)|fade-out|view-transition))\b/;
const SLIDEV_TAG = /<\/?(?:v-clicks?|v-after|v-switch|v-drag|v-mark|Toc|Tweet|SlidevVideo)\b|^::[a-z]+::\s*$/;

/** Recognises what cannot be shown as a Marp deck; `undefined` when the text may be read as one. */
export function refuseForeignDeck(text: string): Refusal | undefined {
  // A file that is not text was read as text: null bytes, or bytes that UTF-8 does not know.
  if (text.includes("\u0000") || /\ufffd.*\ufffd.*\ufffd/s.test(text.slice(0, 2000))) {
    return {
      rule: "deck-binary",
      line: 1,
      message: "This file is not text, so it cannot be a Markdown deck.",
      remedy: `Export the slides as Markdown. ${AS_MARP}`,
    };
  }
  if (text.trim() === "") {
    return {
      rule: "deck-empty",
      line: 1,
      message: "This deck is empty.",
      remedy: "Write its first slide, with `marp: true` in the front matter above it.",
    };
  }
  if (readFrontMatter(text)?.values["marp"] === "true") return undefined;
  const html = firstLine(text, /^\s*(?:<!doctype html|<html[\s>])/i, 20);
  const reveal = firstLine(text, /class=["'](?:[^"']*\s)?reveal(?:\s[^"']*)?["']|Reveal\.initialize\s*\(/);
  if (html !== undefined || (reveal !== undefined && /class=["'](?:[^"']*\s)?slides[\s"']/.test(text))) {
    return {
      rule: reveal === undefined ? "deck-html" : "deck-reveal",
      line: html ?? reveal ?? 1,
      message: `This is ${reveal === undefined ? "a web page" : "a reveal.js presentation"}, not a Marp deck, and is not shown here.`,
      remedy: AS_MARP,
    };
  }
  return refuseSlidev(text) ?? refuseRevealMarkdown(text);
}

function refuseSlidev(text: string): Refusal | undefined {
  const lines = text.split(/\r?\n/);
  let only: number | undefined;
  const shared = new Set<string>();
  let fence: string | undefined;
  let settings = false;
  for (const [i, line] of lines.entries()) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && !fence) fence = mark;
    else if (mark && fence && mark.startsWith(fence) && /^\s*[`~]+\s*$/.test(line)) fence = undefined;
    if (fence) continue;
    if (/^---\s*$/.test(line)) {
      // Slidev writes a slide's settings between two rulers: names right below the first one.
      settings = !settings && /^[a-zA-Z]+\s*:/.test(lines[i + 1] ?? "");
      continue;
    }
    const name = /^([a-zA-Z]+)\s*:/.exec(line)?.[1];
    if (!settings || name === undefined) {
      if (SLIDEV_TAG.test(line)) only ??= i + 1;
    } else if (SLIDEV_ONLY.includes(name) || SLIDEV_VALUE.test(line)) only ??= i + 1;
    else if (SLIDEV_TOO.includes(name)) shared.add(name);
  }
  if (only === undefined && shared.size < 2) return undefined;
  return {
    rule: "deck-slidev",
    line: only ?? 1,
    message: "This deck is written for Slidev, not for Marp, and is not shown here.",
    remedy: AS_MARP,
  };
}

function refuseRevealMarkdown(text: string): Refusal | undefined {
  const line = firstLine(text, /^\s*<!--\s*\.(?:slide|element)\s*:|^revealOptions\s*:/);
  return line === undefined
    ? undefined
    : {
        rule: "deck-reveal",
        line,
        message: "This deck is written for reveal.js, not for Marp, and is not shown here.",
        remedy: AS_MARP,
      };
}

/** The 1-based number of the first of the text's first `within` lines that matches. */
function firstLine(text: string, pattern: RegExp, within = Infinity): number | undefined {
  const index = text.split(/\r?\n/).findIndex((line, i) => i < within && pattern.test(line));
  return index < 0 ? undefined : index + 1;
}
