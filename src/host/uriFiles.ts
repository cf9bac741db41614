import * as vscode from "vscode";
import type { PackFiles } from "../core/packFiles";

/** A pack's folder wherever VS Code can read: on disk, over SSH, in a browser. */
export function uriFiles(root: vscode.Uri): PackFiles {
  return {
    read: (path) => orMissing(vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, path))),
    async list(path) {
      const entries = await orMissing(vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, path)));
      return entries?.flatMap(([name, type]) =>
        type === vscode.FileType.File || type === vscode.FileType.Directory
          ? [{ name, kind: type === vscode.FileType.File ? ("file" as const) : ("folder" as const) }]
          : [],
      );
    },
  };
}

/** The value, or `undefined` when the file or folder is not there. Other failures are passed on. */
export async function orMissing<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : undefined;
    if (code === "FileNotFound" || code === "FileIsADirectory" || code === "FileNotADirectory")
      return undefined;
    throw error;
  }
}
