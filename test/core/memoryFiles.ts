import type { PackEntry, PackFiles } from "../../src/core/packFiles";

/** A pack in memory: file contents by path. Folders are there because files are in them. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): PackFiles {
  return {
    async read(path) {
      const content = Object.hasOwn(contents, path) ? contents[path] : undefined;
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    async list(folder) {
      const prefix = folder === "" ? "" : `${folder}/`;
      const entries = new Map<string, PackEntry>();
      for (const path of Object.keys(contents)) {
        if (!path.startsWith(prefix)) continue;
        const [name = "", ...below] = path.slice(prefix.length).split("/");
        entries.set(name, { name, kind: below.length > 0 ? "folder" : "file" });
      }
      return entries.size > 0 || folder === "" ? [...entries.values()] : undefined;
    },
  };
}

/** The pack.json of a pack about which nothing else matters. */
export const packJson = '{ "formatVersion": 1, "id": "tiny", "version": "1.0.0", "title": "Tiny" }';
