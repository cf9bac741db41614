import { stat } from "node:fs/promises";
import path from "node:path";
import { loadPack } from "../core/loadPack";
import type { Pack } from "../core/pack";
import type { PackFiles } from "../core/packFiles";
import { formatProblem } from "../core/problem";
import { UserError } from "../core/userError";
import { readLecture } from "../core/lateRender";
import { diskFiles } from "./diskFiles";

/** A pack's folder as given on the command line; throws a UserError when it is none. */
export async function packFolder(
  folder: string | undefined,
  usage: string,
): Promise<{ root: string; files: PackFiles }> {
  if (folder === undefined) throw new UserError(`Which pack? Usage: dl-labs ${usage}`);
  const root = path.resolve(folder);
  const found = await stat(root).catch(() => undefined);
  if (!found) throw new UserError(`${folder}: there is no such folder.`);
  if (!found.isDirectory()) throw new UserError(`${folder} is a file; name the folder that holds pack.json.`);
  return { root, files: diskFiles(root) };
}

/** Reads a pack for use; throws a UserError with its Problems when nothing of it can be used. */
export async function openPack(files: PackFiles, folder: string): Promise<Pack> {
  const { pack, problems } = await loadPack(files, readLecture);
  if (pack) return pack;
  throw new UserError(`${folder} cannot be used:\n${problems.map(formatProblem).join("\n")}`);
}
