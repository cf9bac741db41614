import * as vscode from "vscode";
import { stepsOf, type Located } from "../core/findStep";
import { loadPack } from "../core/loadPack";
import type { Pack, StepRef } from "../core/pack";
import type { PackFiles } from "../core/packFiles";
import { formatProblem, type Problem } from "../core/problem";
import { readLecture } from "../core/lateRender";
import type { Log } from "./log";
import { orMissing, uriFiles } from "./uriFiles";

export interface OpenPack {
  readonly pack: Pack;
  readonly root: vscode.Uri;
  readonly files: PackFiles;
}

/** A step with the pack it was read from. */
export interface Place extends Located {
  readonly root: vscode.Uri;
  readonly files: PackFiles;
}

/** The packs that are there, in the order of the sidebar. */
export class Packs {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private packs: readonly OpenPack[] = [];
  private places: readonly Place[] = [];

  /** @param builtIn where the built-in packs lie, each in a folder of its own */
  constructor(
    private readonly builtIn: vscode.Uri,
    private readonly log: Log,
  ) {}

  get all(): readonly OpenPack[] {
    return this.packs;
  }

  /** Every step of every pack, in order. */
  get steps(): readonly Place[] {
    return this.places;
  }

  find(ref: StepRef | undefined): Place | undefined {
    return this.places.find((place) => place.ref === ref);
  }

  /** Reads the built-in packs and those of the workspace: a folder that is a pack, or holds packs. */
  async load(): Promise<void> {
    const workspace = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const below = await Promise.all([this.builtIn, ...workspace].map(foldersIn));
    const loaded = await Promise.all([...below.flat(), ...workspace].map((root) => this.open(root)));
    // An author's own copy stands for the built-in pack of the same id.
    const byId = new Map(loaded.filter((pack) => pack !== undefined).map((pack) => [pack.pack.id, pack]));
    this.packs = [...byId.values()];
    this.places = this.packs.flatMap(({ pack, root, files }) =>
      stepsOf(pack).map((located) => ({ ...located, root, files })),
    );
    this.changed.fire();
  }

  private async open(root: vscode.Uri): Promise<OpenPack | undefined> {
    const files = uriFiles(root);
    if ((await files.read("pack.json")) === undefined) return undefined;
    const { pack, problems } = await loadPack(files, readLecture);
    for (const problem of problems) this.log.info(`${root.fsPath}: ${formatProblem(problem)}`);
    if (!pack || problems.some(({ severity }) => severity === "error")) this.tell(root, problems);
    return pack && { pack, root, files };
  }

  /** Says that a pack cannot be shown as its author meant it; the log has every Problem. */
  private tell(root: vscode.Uri, problems: readonly Problem[]): void {
    const first = problems[0];
    const show = vscode.l10n.t("Show Log");
    const name = vscode.workspace.asRelativePath(root);
    void vscode.window
      .showWarningMessage(
        vscode.l10n.t("The lab pack {0} has problems: {1}", name, first ? formatProblem(first) : ""),
        show,
      )
      .then((chosen) => chosen === show && this.log.show());
  }

  dispose(): void {
    this.changed.dispose();
  }
}

async function foldersIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = (await orMissing(vscode.workspace.fs.readDirectory(folder))) ?? [];
  return entries
    .filter(
      ([name, type]) =>
        type === vscode.FileType.Directory && !name.startsWith(".") && name !== "node_modules",
    )
    .map(([name]) => vscode.Uri.joinPath(folder, name));
}
