/** A piece of CSS that was read. */
export interface Read {
  /** With escapes resolved. */
  readonly value: string;
  /** The index after it. */
  readonly end: number;
}

/** The escape at `at`, where a backslash stands. */
function readEscape(css: string, at: number): Read {
  const hex = /^[0-9a-f]{1,6}/i.exec(css.slice(at + 1, at + 7))?.[0];
  if (hex === undefined) return { value: css.charAt(at + 1), end: Math.min(at + 2, css.length) };
  const code = Number.parseInt(hex, 16);
  const end = at + 1 + hex.length;
  const value = code === 0 || code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
  return { value, end: /\s/.test(css.charAt(end)) ? end + 1 : end };
}

/** The name that starts at `start`; an empty one when none does. */
export function readName(css: string, start: number): Read {
  let value = "";
  let at = start;
  while (at < css.length) {
    const char = css.charAt(at);
    if (char === "\\" && css.charAt(at + 1) !== "\n") {
      const escape = readEscape(css, at);
      value += escape.value;
      at = escape.end;
    } else if (/[\w\u0080-\uffff-]/.test(char)) {
      value += char;
      at += 1;
    } else break;
  }
  return { value, end: at };
}

/** The string that starts at the quote at `start`; as browsers do, it ends at the latest with its line. */
export function readString(css: string, start: number): Read {
  const quote = css.charAt(start);
  let value = "";
  let at = start + 1;
  while (at < css.length && css.charAt(at) !== quote) {
    if (css.charAt(at) === "\n") return { value, end: at };
    if (css.startsWith("\\\n", at)) at += 2;
    else if (css.charAt(at) === "\\") {
      const escape = readEscape(css, at);
      value += escape.value;
      at = escape.end;
    } else value += css.charAt(at++);
  }
  return { value, end: Math.min(at + 1, css.length) };
}

/** What follows `url(`, up to after its closing parenthesis. */
export function readUrl(css: string, start: number): Read {
  let at = start;
  while (/\s/.test(css.charAt(at))) at += 1;
  if (css.charAt(at) === '"' || css.charAt(at) === "'") {
    const text = readString(css, at);
    const close = css.indexOf(")", text.end);
    return { value: text.value, end: close < 0 ? css.length : close + 1 };
  }
  let value = "";
  while (at < css.length && css.charAt(at) !== ")") {
    if (css.charAt(at) === "\\") {
      const escape = readEscape(css, at);
      value += escape.value;
      at = escape.end;
    } else value += css.charAt(at++);
  }
  return { value: value.trim(), end: Math.min(at + 1, css.length) };
}
