import * as vscode from "vscode";
import { stepsOf, type Located } from "../core/findStep";
import { loadPack } from "../core/loadPack";
import type { Pack, StepRef } from "../core/pack";
import type { PackFiles } from "../core/packFiles";
import { formatProblem } from "../core/problem";
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

  /** @param folder where packs lie, each in a folder of its own */
  constructor(
    private readonly folder: vscode.Uri,
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

  async load(): Promise<void> {
    const entries = (await orMissing(vscode.workspace.fs.readDirectory(this.folder))) ?? [];
    const loaded = await Promise.all(
      entries.map(([name]) => this.open(vscode.Uri.joinPath(this.folder, name))),
    );
    this.packs = loaded.filter((pack) => pack !== undefined);
    this.places = this.packs.flatMap(({ pack, root, files }) =>
      stepsOf(pack).map((located) => ({ ...located, root, files })),
    );
    this.changed.fire();
  }

  private async open(root: vscode.Uri): Promise<OpenPack | undefined> {
    const files = uriFiles(root);
    if ((await files.read("pack.json")) === undefined) return undefined;
    const { pack, problems } = await loadPack(files, readLecture);
    for (const problem of problems) this.log.info(formatProblem(problem));
    return pack && { pack, root, files };
  }

  dispose(): void {
    this.changed.dispose();
  }
}
