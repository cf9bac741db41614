import { readYaml } from "./frontmatter";
import { loadLab } from "./loadLab";
import { loadLecture, type ReadDeck } from "./loadLecture";
import { isSlug, numberedName } from "./numberedName";
import type { Lab, Lecture, Pack } from "./pack";
import { readText, type PackFiles } from "./packFiles";
import { sortProblems, type Problem } from "./problem";
import { readFields } from "./readFields";
import { packSchema } from "./schemas";

export interface LoadedPack {
  /** `undefined` when pack.json is missing or wrong: then nothing of the pack can be shown. */
  readonly pack: Pack | undefined;
  /** What stands in the way of the parts that could not be read. Rules find more: see validatePack. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a pack. What is sound is loaded; what is not is left out and told as a Problem.
 * @param readDeck how a Marp deck is read; a port, because the Marp engine is heavy and loaded late
 */
export async function loadPack(files: PackFiles, readDeck: ReadDeck): Promise<LoadedPack> {
  const text = await readText(files, "pack.json");
  if (text === undefined) return { pack: undefined, problems: [notAPack()] };
  const fields = readFields(packSchema, readYaml(text, 0), "pack.json");
  if (!fields.value) return { pack: undefined, problems: fields.problems };
  const { id, title, version, formatVersion, authors, license, languages, python } = fields.value;

  const problems: Problem[] = [];
  const keep = <T>(loaded: { value: T | undefined; problems: readonly Problem[] }): T | undefined => {
    problems.push(...loaded.problems);
    return loaded.value;
  };
  const lectures = await loadLectures(files, readDeck);
  const labs = await loadLabs(files, python);
  const pack: Pack = {
    id,
    title,
    version,
    formatVersion,
    authors,
    license,
    languages,
    python,
    readme: await readText(files, "README.md"),
    lectures: lectures.map(keep).filter((lecture) => lecture !== undefined),
    labs: labs.map(keep).filter((lab) => lab !== undefined),
  };
  if (pack.lectures.length + pack.labs.length === 0 && problems.length === 0) problems.push(emptyPack());
  return { pack, problems: sortProblems(problems) };
}

type Loaded<T> = { readonly value: T | undefined; readonly problems: readonly Problem[] };

async function loadLectures(files: PackFiles, readDeck: ReadDeck): Promise<Loaded<Lecture>[]> {
  const folders = (await folderNames(files, "lectures")).sort();
  return Promise.all(
    folders.map((id) =>
      isSlug(id)
        ? loadLecture(files, id, readDeck)
        : badName(`lectures/${id}`, "lecture", "a slug", "week-5"),
    ),
  );
}

async function loadLabs(files: PackFiles, python: Pack["python"]): Promise<Loaded<Lab>[]> {
  const names = await folderNames(files, "");
  const folders = names
    .flatMap((name) => {
      const numbered = numberedName(name);
      return numbered ? [{ name, ...numbered }] : [];
    })
    .sort((a, b) => a.number - b.number || a.name.localeCompare(b.name, "en"));
  const labs = await Promise.all(folders.map(({ name, id }) => loadLab(files, name, id, python)));
  for (const name of names) {
    if (!numberedName(name) && (await files.read(`${name}/lab.md`)) !== undefined)
      labs.push(badName(name, "lab", "a number, a hyphen and a slug", "02-one-neuron"));
  }
  return labs;
}

async function folderNames(files: PackFiles, path: string): Promise<string[]> {
  const entries = (await files.list(path)) ?? [];
  return entries.filter((entry) => entry.kind === "folder").map((entry) => entry.name);
}

function badName(path: string, what: string, form: string, example: string): Loaded<never> {
  const problem: Problem = {
    path,
    line: 1,
    column: 1,
    rule: "folder-name",
    severity: "error",
    message: `\`${path.slice(path.lastIndexOf("/") + 1)}\` is not a ${what}'s name: that is ${form}.`,
    remedy: `Rename the folder, for example to \`${example}\`.`,
  };
  return { value: undefined, problems: [problem] };
}

function notAPack(): Problem {
  return {
    path: "pack.json",
    line: 1,
    column: 1,
    rule: "no-pack",
    severity: "error",
    message: "There is no pack.json here, so this folder is not a lab pack.",
    remedy: "Name the folder that holds pack.json, or write one: docs/pack-format.md shows how.",
  };
}

function emptyPack(): Problem {
  return {
    path: "pack.json",
    line: 1,
    column: 1,
    rule: "empty-pack",
    severity: "error",
    message: "This pack has neither a lecture nor a lab.",
    remedy: "Add `lectures/<name>/slides.md` or a folder such as `01-first-lab` with a lab.md.",
  };
}
