import * as vscode from "vscode";
import type { Lab, Pack } from "../core/pack";
import { UserError } from "../core/userError";
import type { OpenPack, Place } from "./packs";
import { orMissing } from "./uriFiles";

/** The learner's own files: the lab folders, and the folder in which state is kept. */
export class LearnerFolder {
  /** @param spare where work is kept as long as no folder is open */
  constructor(private readonly spare: vscode.Uri) {}

  /** The first workspace folder, else a folder of our own: work always has a place. */
  get root(): vscode.Uri {
    return vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.joinPath(this.spare, "work");
  }

  /** Progress and copies of what was reset. */
  get state(): vscode.Uri {
    return vscode.Uri.joinPath(this.root, ".deep-learning-labs");
  }

  lab(pack: Pack, lab: Lab): vscode.Uri {
    return vscode.Uri.joinPath(this.root, pack.id, lab.id);
  }

  /** The file that a code step is about. */
  file(place: Place): vscode.Uri | undefined {
    const { pack, part, step } = place;
    if (step.kind !== "code" || part.kind !== "lab") return undefined;
    return vscode.Uri.joinPath(this.lab(pack, part), step.file);
  }

  /** Makes sure that the lab folder is there; puts nothing into it. */
  async prepareFolder(pack: Pack, lab: Lab): Promise<vscode.Uri> {
    const folder = this.lab(pack, lab);
    await vscode.workspace.fs.createDirectory(folder);
    return folder;
  }

  /** Copies those starter files that the learner has not yet. Never writes over one. */
  async prepare({ pack, files }: Pick<OpenPack, "pack" | "files">, lab: Lab): Promise<vscode.Uri> {
    const folder = this.lab(pack, lab);
    await this.writing(folder, async () => {
      await vscode.workspace.fs.createDirectory(folder);
      for (const name of lab.starter) {
        const bytes = await files.read(`${lab.path}/starter/${name}`);
        if (bytes) await writeNew(vscode.Uri.joinPath(folder, name), bytes);
      }
    });
    return folder;
  }

  /** The learner's own copy of a file of the pack, made if it is not there. */
  async copy(pack: Pack, path: string, bytes: Uint8Array): Promise<vscode.Uri> {
    const copy = vscode.Uri.joinPath(this.root, pack.id, path);
    await this.writing(copy, () => writeNew(copy, bytes));
    return copy;
  }

  private async writing(place: vscode.Uri, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      throw new UserError(
        vscode.l10n.t(
          "The lab folder {0} cannot be written ({1}). Free some space, or open a folder of your own with File > Open Folder.",
          vscode.workspace.asRelativePath(place),
          reason(error),
        ),
      );
    }
  }

  /** Keeps a copy of a file's contents under the state folder before it is changed; its place. */
  async keepCopy(file: vscode.Uri, contents: Uint8Array, now: Date): Promise<vscode.Uri> {
    const name = `${now.toISOString().replace(/[:.]/g, "-")}-${file.path.slice(file.path.lastIndexOf("/") + 1)}`;
    const copy = vscode.Uri.joinPath(this.state, "before-reset", name);
    await vscode.workspace.fs.writeFile(copy, contents);
    return copy;
  }
}

/** Writes a file that is not there yet; beside and renamed, so a full disk or a killed window leaves no half of it. */
async function writeNew(file: vscode.Uri, bytes: Uint8Array): Promise<void> {
  if (await orMissing(vscode.workspace.fs.stat(file))) return;
  const beside = file.with({ path: `${file.path}.new` });
  try {
    await vscode.workspace.fs.writeFile(beside, bytes);
    await vscode.workspace.fs.rename(beside, file, { overwrite: false });
  } catch (error) {
    await Promise.resolve(vscode.workspace.fs.delete(beside)).catch(() => undefined);
    throw error;
  }
}

/** The part of a file system's error that a person can use. */
export function reason(error: unknown): string {
  if (error instanceof vscode.FileSystemError && error.code !== "Unknown") return error.code;
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
