/**
 * The one port through which core reads a pack. Paths are relative to the pack's folder, with forward
 * slashes and no leading slash; the pack's own folder is `""`.
 */
export interface PackFiles {
  /** The file's bytes, or `undefined` when there is no such file (a folder is not a file). */
  read(path: string): Promise<Uint8Array | undefined>;
  /** The folder's entries in any order, or `undefined` when there is no such folder. */
  list(path: string): Promise<readonly PackEntry[] | undefined>;
}

export interface PackEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** Joins path parts and resolves `.` and `..`; `undefined` when the result would leave the pack. */
export function joinPath(...parts: string[]): string | undefined {
  const out: string[] = [];
  for (const part of parts.join("/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (out.pop() === undefined) return undefined;
    } else out.push(part);
  }
  return out.join("/");
}

/** The folder part of a path; `""` at the top. */
export function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

/** The file's text. Bytes that are not UTF-8 are replaced, never thrown on. */
export async function readText(files: PackFiles, path: string): Promise<string | undefined> {
  const bytes = await files.read(path);
  return bytes && new TextDecoder("utf-8").decode(bytes);
}
