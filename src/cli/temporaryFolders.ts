import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { UserError } from "../core/userError";
import type { LabFolders } from "../core/verify/trial";

/** Lab folders in the system's folder for temporary files; each is gone when its run has ended. */
export const temporaryFolders: LabFolders = {
  async with(files, use) {
    const folder = await make();
    try {
      for (const [name, bytes] of files) {
        const file = path.join(folder, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, bytes);
      }
      return await use(folder);
    } finally {
      // On Windows a file may be held for a moment after its process has ended.
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  },
};

async function make(): Promise<string> {
  try {
    // As Python sees it from inside, where the folder for temporary files is a link.
    return await realpath(await mkdtemp(path.join(os.tmpdir(), "dl-labs-verify-")));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`No temporary folder can be made (${why}). Free some space in ${os.tmpdir()}.`);
  }
}
