import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { PackFiles } from "../core/packFiles";

/** A pack's folder on disk. Links are neither files nor folders: a pack shows only what is its own. */
export function diskFiles(root: string): PackFiles {
  return {
    async read(file) {
      try {
        return await readFile(path.join(root, file));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async list(folder) {
      try {
        const entries = await readdir(path.join(root, folder), { withFileTypes: true });
        return entries.flatMap((entry) =>
          entry.isFile() || entry.isDirectory()
            ? [{ name: entry.name, kind: entry.isFile() ? ("file" as const) : ("folder" as const) }]
            : [],
        );
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
  };
}

/** Also for names that no file can have: too long, or with a null byte in them. */
const noSuchFile = ["ENOENT", "ENOTDIR", "EISDIR", "ELOOP", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"];

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && noSuchFile.includes(code);
}
