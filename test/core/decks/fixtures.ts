import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackFiles } from "../../../src/core/packFiles";

/** The text of a deck in this folder. */
export function fixtureDeck(name: string): string {
  return readFileSync(join(__dirname, name), "utf8");
}

/** A pack in memory that holds the named files, each of them empty. */
export function filesNamed(...paths: string[]): PackFiles {
  const files = new Set(paths);
  return {
    read: async (path) => (files.has(path) ? new Uint8Array() : undefined),
    list: async (path) => {
      const inside = paths.filter((one) => one.startsWith(path === "" ? "" : `${path}/`));
      return inside.length === 0 ? undefined : inside.map((name) => ({ name, kind: "file" as const }));
    },
  };
}
