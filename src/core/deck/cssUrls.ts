import { readName, readString, readUrl } from "./cssTokens";

/** Returns what stands in the place of an address; `undefined` removes the address. */
export type RewriteUrl = (url: string) => string | undefined;

/** Functions whose plain strings are addresses. */
const SETS = new Set(["image-set", "-webkit-image-set", "image", "cross-fade", "-webkit-cross-fade"]);

/**
 * Rewrites every address in a style sheet or a `style` attribute, escapes such as `u\72l(…)` included, and
 * drops every `@import`. A removed address becomes `none`, which at worst voids its own declaration.
 */
export function rewriteCssUrls(css: string, rewrite: RewriteUrl): string {
  const functions: string[] = [];
  let out = "";
  let at = 0;
  const address = (url: string) => {
    const kept = rewrite(url);
    return kept === undefined ? "none" : `url("${kept.replace(/["\\\n\r\f<]/g, escaped)}")`;
  };
  while (at < css.length) {
    const char = css.charAt(at);
    if (css.startsWith("/*", at)) {
      const end = css.indexOf("*/", at + 2);
      at = end < 0 ? css.length : end + 2;
      out += "/**/"; // It keeps apart what it stood between.
    } else if (char === '"' || char === "'") {
      const text = readString(css, at);
      out += SETS.has(functions.at(-1) ?? "") ? address(text.value) : css.slice(at, text.end);
      at = text.end;
    } else if (char === "@") {
      const name = readName(css, at + 1);
      const dropped = name.value.toLowerCase() === "import";
      if (!dropped) out += css.slice(at, name.end);
      at = dropped ? endOfStatement(css, name.end) : Math.max(name.end, at + 1);
    } else if (/[\w\\\u0080-\uffff-]/.test(char)) {
      const name = readName(css, at);
      const called = name.value.toLowerCase();
      if (css.charAt(name.end) === "(" && (called === "url" || called === "src")) {
        const url = readUrl(css, name.end + 1);
        out += address(url.value);
        at = url.end;
      } else {
        if (css.charAt(name.end) === "(") functions.push(called);
        const end = css.charAt(name.end) === "(" ? name.end + 1 : Math.max(name.end, at + 1);
        out += css.slice(at, end);
        at = end;
      }
    } else {
      if (char === "(") functions.push("");
      if (char === ")") functions.pop();
      if (char === "{" || char === "}") functions.length = 0;
      out += char;
      at += 1;
    }
  }
  // A style sheet stands in a `<style>` element, which these would close or comment out.
  return out.replace(/<(?=\/|!--)/g, "\\3c ");
}

/** The addresses in a piece of CSS, in order. */
export function urlsInCss(css: string): string[] {
  const urls: string[] = [];
  rewriteCssUrls(css, (url) => {
    urls.push(url);
    return url;
  });
  return urls;
}

function escaped(char: string): string {
  return `\\${char.charCodeAt(0).toString(16)} `;
}

function endOfStatement(css: string, start: number): number {
  let at = start;
  while (at < css.length) {
    const char = css.charAt(at);
    if (char === '"' || char === "'") at = readString(css, at).end;
    else if (char === "(") at = readUrl(css, at + 1).end;
    else if (char === ";") return at + 1;
    else if (char === "}" || char === "{") return at;
    else at += 1;
  }
  return at;
}
