import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow } from "../core/loadLab";
import { packSchema } from "../core/schemas";
import { UserError } from "../core/userError";
import { text, type Command } from "./command";
import { diskFiles } from "./diskFiles";

export const newPack: Command = {
  name: "new",
  usage: "<folder> [--id ID] [--title T]",
  summary: "Writes a small complete pack to start from, into a new or empty folder.",
  options: { id: { type: "string" }, title: { type: "string" } },
  async run([folder], options, out) {
    if (folder === undefined) throw new UserError(`Where? Usage: dl-labs ${this.name} ${this.usage}`);
    const root = path.resolve(folder);
    const id = idFor(root, text(options, "id"));
    const title = titleFor(id, text(options, "title"));
    await mustBeEmpty(root, folder);
    const names = await copyPack(root, id, title).catch((error: NodeJS.ErrnoException) => {
      throw new UserError(`${folder} cannot be written (${error.code ?? error.message}).`);
    });
    out(`A pack of ${names.length} files is in ${root}:`);
    for (const name of names) out(`  ${name}`);
    out(`Read its README.md; then try \`dl-labs validate ${folder}\` and \`dl-labs verify ${folder}\`.`);
    return 0;
  },
};

/** The id that was given, else one made of the folder's name. */
function idFor(root: string, given: string | undefined): string {
  const name = path.basename(root);
  const made = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const id = given ?? made;
  if (packSchema.shape.id.safeParse(id).success) return id;
  throw new UserError(
    given === undefined
      ? `No id can be made of \`${name}\`. Give one, such as --id my-pack.`
      : `\`${given}\` is no id: lower-case letters, digits and single hyphens, such as my-pack.`,
  );
}

/** The title that was given, else the id in words. */
function titleFor(id: string, given: string | undefined): string {
  if (given === undefined) return id.charAt(0).toUpperCase() + id.slice(1).replace(/-/g, " ");
  if (given.trim() !== "" && !/\p{Cc}/u.test(given)) return given.trim();
  throw new UserError('The title has to be one line of text, such as --title "My pack".');
}

async function mustBeEmpty(root: string, folder: string): Promise<void> {
  const entries = await readdir(root).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new UserError(
      error.code === "ENOTDIR"
        ? `${folder} is a file; name a new folder.`
        : `${folder} cannot be read (${error.code}).`,
    );
  });
  if (entries.length > 0)
    throw new UserError(`${folder} is not empty. Name a new folder or an empty one; nothing was written.`);
}

/** Copies the pack that lies beside the bundle, under its new name. */
async function copyPack(root: string, id: string, title: string): Promise<string[]> {
  const from = path.join(__dirname, "newPack");
  const names = await filesBelow(diskFiles(from), "");
  for (const name of names) {
    let content = await readFile(path.join(from, name), "utf8");
    if (name === "pack.json")
      content = content
        .replace('"first-pack"', () => JSON.stringify(id))
        .replace('"My first pack"', () => JSON.stringify(title));
    if (name === "README.md") content = content.replace("# My first pack", () => `# ${title}`);
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    // "wx": whatever has come into the folder since it was looked at is not written over.
    await writeFile(path.join(root, name), content, { flag: "wx" });
  }
  return names;
}
