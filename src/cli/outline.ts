import { readFile } from "node:fs/promises";
import path from "node:path";
import { partsOf } from "../core/findStep";
import type { Lab, Lecture } from "../core/pack";
import { readText } from "../core/packFiles";
import { formatProblem, sortProblems } from "../core/problem";
import { UserError } from "../core/userError";
import type { Command, Output } from "./command";
import { diskFiles } from "./diskFiles";
import { packFolder } from "./openPack";
import { validatePack } from "../core/validatePack";
import { checkDeck, readLecture, render } from "../core/lateRender";

export const outline: Command = {
  name: "outline",
  usage: "<deck.md | pack folder> [--json]",
  summary: "Shows what a deck or a pack consists of: slides, steps, problems.",
  options: { json: { type: "boolean" } },
  async run([target], options, out) {
    if (target === undefined) throw new UserError(`Of what? Usage: dl-labs ${this.name} ${this.usage}`);
    const json = options["json"] === true;
    return /\.(md|markdown|html?)$/i.test(target) ? ofDeck(target, json, out) : ofPack(target, json, out);
  },
};

async function ofDeck(file: string, json: boolean, out: Output): Promise<0 | 2> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `${file}: ${error.code === "ENOENT" ? "there is no such file." : `it cannot be read (${error.code}).`}`,
    );
  });
  const { checkDeckFiles, outlineDeck, readDeck, readDeckThemes } = await render();
  // Rooted one folder above, so that `../notebooks/…` beside the deck's folder can be looked for.
  const folder = path.dirname(path.resolve(file));
  const files = diskFiles(path.dirname(folder));
  const name = `${path.basename(folder)}/${path.basename(file)}`;
  const markdown = new TextDecoder().decode(bytes);
  const themes = await readDeckThemes(markdown, name, files);
  const read = outlineDeck(markdown, name, themes);
  const missing = await checkDeckFiles(readDeck(markdown, name, themes), files, name);
  const deck = { ...read, problems: sortProblems([...read.problems, ...missing]) };
  if (json) out(JSON.stringify(deck, null, 2));
  else {
    out(deck.title);
    for (const slide of deck.slides) {
      out(`${String(slide.n).padStart(3)}  ${slide.headings[0]?.replace(/^h\d: /, "") ?? ""}`);
      for (const step of deck.steps.filter((one) => one.slide === slide.n && !/^slide-\d+$/.test(one.id)))
        out(`       ${step.kind}: ${step.title}${step.optional ? " (optional)" : ""}`);
    }
    for (const problem of deck.problems) out(formatProblem(problem));
    out(`${deck.slides.length} slides, ${deck.steps.length} steps, ${deck.problems.length} problems.`);
  }
  return 0;
}

async function ofPack(folder: string, json: boolean, out: Output): Promise<0 | 2> {
  const { files, root } = await packFolder(folder, outline.usage);
  const { pack, problems } = await validatePack(files, readLecture, checkDeck);
  const { outlineDeck } = await render();
  const decks = (pack?.lectures ?? []).map(async ({ path }) =>
    outlineDeck((await readText(files, path)) ?? "", path),
  );
  const describe = (part: Lecture | Lab) =>
    part.steps.map(({ id, title, kind, slide, optional }) => ({
      id: `${part.id}/${id}`,
      title,
      kind,
      slide: slide ?? null,
      optional,
    }));
  const parts = pack ? partsOf(pack) : [];
  if (json)
    out(
      JSON.stringify(
        {
          kind: "pack",
          title: pack?.title ?? path.basename(root),
          slides: (await Promise.all(decks)).flatMap(({ slides }) => slides),
          parts: parts.map(({ kind, id, title }) => ({ kind, id, title })),
          steps: parts.flatMap(describe),
          problems: sortProblems(problems),
        },
        null,
        2,
      ),
    );
  else {
    out(pack?.title ?? path.basename(root));
    for (const part of parts) {
      out(`  ${part.kind} ${part.id}: ${part.title}`);
      for (const step of describe(part))
        out(`    ${step.kind}: ${step.title}${step.optional ? " (optional)" : ""}`);
    }
    out(`${problems.length} ${problems.length === 1 ? "problem" : "problems"}.`);
  }
  return 0;
}
