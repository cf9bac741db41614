import { LineCounter, parseDocument, isMap, isSeq, isPair, visit, type Document, type Node } from "yaml";

/** A place in a text: 1-based line and column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A file's frontmatter and body, with the places that Problems point to. */
export interface Frontmatter {
  /** The YAML's value; `undefined` when there is no frontmatter, or when it cannot be read. */
  readonly data: unknown;
  /** What follows the frontmatter; the whole text when there is none. */
  readonly body: string;
  /** The body's first line in the file, from 1. */
  readonly bodyLine: number;
  /** Faults in the YAML itself. */
  readonly faults: readonly (Place & { readonly message: string })[];
  /** Where a value stands; the nearest thing around it when it is missing. */
  at(path: readonly PropertyKey[]): Place;
}

const fence = /^---[ \t]*\r?\n([\s\S]*?)(?:(?<=\n)|\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Splits a Markdown file into YAML frontmatter and body. Never throws. */
export function parseFrontmatter(text: string): Frontmatter {
  const clean = text.startsWith("\ufeff") ? text.slice(1) : text;
  const match = fence.exec(clean);
  if (!match) {
    return { data: undefined, body: clean, bodyLine: 1, faults: [], at: () => ({ line: 1, column: 1 }) };
  }
  const yaml = match[1] ?? "";
  const body = clean.slice(match[0].length);
  return { ...readYaml(yaml, 1), body, bodyLine: lineCount(match[0]) + 1 };
}

/** Reads YAML (or JSON, which is YAML), `above` lines of other text standing above it. */
export function readYaml(yaml: string, above: number): Omit<Frontmatter, "body" | "bodyLine"> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + above, column: Math.max(1, col) };
  };
  const faults = document.errors.map((error) => ({ message: error.message, ...place(error.pos[0]) }));
  let data: unknown;
  try {
    if (faults.length === 0) data = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    // Aliases are looked up only now: one that stands for nothing, or so many that they blow up.
    faults.push({
      message: error instanceof Error ? error.message : String(error),
      ...place(aliasIn(document)),
    });
  }
  return {
    data,
    faults,
    at: (path) => place(offsetOf(document.contents, path)),
  };
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (!pair) break;
      offset = (pair.key as Node | null)?.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** Where the first alias stands that leads nowhere; else the first one. */
function aliasIn(document: Document): number {
  const aliases: { offset: number; dead: boolean }[] = [];
  visit(document, {
    Alias: (_, node) => void aliases.push({ offset: node.range?.[0] ?? 0, dead: !node.resolve(document) }),
  });
  return (aliases.find(({ dead }) => dead) ?? aliases[0])?.offset ?? 0;
}

function lineCount(text: string): number {
  return text.split("\n").length - 1;
}
