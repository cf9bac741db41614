/**
 * The lines of a top-level function or class in Python source, from its first decorator to its last line:
 * 0-based, `end` exclusive, blank lines and comments that follow it left out. `undefined` when it is not there.
 */
export function findBlock(
  source: string,
  symbol: string,
): { readonly start: number; readonly head: number; readonly end: number } | undefined {
  const lines = source.split("\n");
  const opening = new RegExp(`^(async\\s+def|def|class)\\s+${symbol}\\b`);
  let quote: string | undefined;
  // A `def` inside a string, such as an example in the file's docstring, is none.
  const head = lines.findIndex((line) => {
    const inString = quote !== undefined;
    quote = quoteAfter(line, quote);
    return !inString && opening.test(line);
  });
  if (head < 0) return undefined;
  let start = head;
  while (start > 0 && lines[start - 1]?.startsWith("@")) start--;
  let end = head + 1;
  quote = undefined;
  for (let i = head; i < lines.length; i++) {
    const line = lines[i] ?? "";
    // A line at the left margin ends the block, unless it is part of a string or of the signature.
    if (i > head && quote === undefined && /^[^\s)\]}#]/.test(line)) break;
    if (quote !== undefined || /^\s+\S/.test(line) || i === head || /^[)\]}]/.test(line)) end = i + 1;
    quote = quoteAfter(line, quote);
  }
  return { start, head, end };
}

/**
 * Puts the starter's version of some functions or classes back into the learner's source; the rest stays.
 * `undefined` when one of them cannot be found on either side: then only the whole file can be put back.
 */
export function restoreBlocks(
  source: string,
  starter: string,
  symbols: readonly string[],
): string | undefined {
  const eol = source.includes("\r\n") ? "\r\n" : "\n";
  let lines = source.split(/\r?\n/);
  for (const symbol of symbols) {
    const mine = findBlock(lines.join("\n"), symbol);
    const given = findBlock(starter, symbol);
    if (!mine || !given) return undefined;
    const block = starter.split(/\r?\n/).slice(given.start, given.end);
    lines = [...lines.slice(0, mine.start), ...block, ...lines.slice(mine.end)];
  }
  return symbols.length > 0 ? lines.join(eol) : undefined;
}

/** Which triple quote is open after a line, given which was open before it. */
function quoteAfter(line: string, open: string | undefined): string | undefined {
  let quote = open;
  for (let i = 0; i < line.length; i++) {
    const three = line.slice(i, i + 3);
    if (quote) {
      if (line[i] === "\\") i++;
      else if (three === quote) [quote, i] = [undefined, i + 2];
    } else if (three === '"""' || three === "'''") {
      quote = three;
      i += 2;
    } else if (line[i] === "#") break;
    else if (line[i] === '"' || line[i] === "'") {
      const mark = line[i];
      for (i++; i < line.length && line[i] !== mark; i++) if (line[i] === "\\") i++;
    }
  }
  return quote;
}
