import { filesBelow } from "../loadLab";
import type { PackFiles } from "../packFiles";

/** A lab folder's content: bytes by path, relative to the folder, with forward slashes. */
export type LabFiles = ReadonlyMap<string, Uint8Array>;

/** Reads all files below a folder of the pack; empty when there is no such folder. */
export async function readLabFiles(files: PackFiles, folder: string): Promise<LabFiles> {
  const found = new Map<string, Uint8Array>();
  for (const name of await filesBelow(files, folder)) {
    const bytes = await files.read(`${folder}/${name}`);
    if (bytes) found.set(name, bytes);
  }
  return found;
}

/** Folders laid over each other: where two have the same file, the later one's counts. */
export function layered(...layers: readonly LabFiles[]): LabFiles {
  return new Map(layers.flatMap((layer) => [...layer]));
}
