import { parseFrontmatter } from "./frontmatter";
import { loadSteps } from "./loadSteps";
import type { Lab, PythonNeeds } from "./pack";
import { readText, type PackFiles } from "./packFiles";
import type { Problem } from "./problem";
import { readFields } from "./readFields";
import { labSchema } from "./schemas";

/** Reads one lab folder. */
export async function loadLab(
  files: PackFiles,
  folder: string,
  id: string,
  packPython: PythonNeeds,
): Promise<{ value: Lab | undefined; problems: readonly Problem[] }> {
  const path = `${folder}/lab.md`;
  const text = await readText(files, path);
  if (text === undefined) return { value: undefined, problems: [noLabFile(path)] };
  const source = parseFrontmatter(text);
  const fields = readFields(labSchema, source, path);
  if (!fields.value) return { value: undefined, problems: fields.problems };
  const { steps, problems } = await loadSteps(files, folder);
  const lab: Lab = {
    kind: "lab",
    id,
    title: fields.value.title,
    path: folder,
    intro: source.body.trim(),
    python: fields.value.python ?? packPython,
    starter: await filesBelow(files, `${folder}/starter`),
    solution: await filesBelow(files, `${folder}/solution`),
    steps: steps.map(({ step }) => step),
  };
  return { value: lab, problems };
}

/** All files below a folder, relative to it, in a stable order; empty when there is no such folder. */
export async function filesBelow(files: PackFiles, folder: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (path: string, prefix: string): Promise<void> => {
    for (const entry of (await files.list(path)) ?? []) {
      if (entry.name === "__pycache__") continue;
      if (entry.kind === "file") found.push(prefix + entry.name);
      else await visit(`${path}/${entry.name}`, `${prefix}${entry.name}/`);
    }
  };
  await visit(folder, "");
  return found.sort();
}

function noLabFile(path: string): Problem {
  return {
    path,
    line: 1,
    column: 1,
    rule: "no-lab-file",
    severity: "error",
    message: "This folder is named like a lab but has no lab.md.",
    remedy: "Add a lab.md with a title, or rename the folder so that it does not begin with a number.",
  };
}
