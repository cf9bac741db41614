import * as vscode from "vscode";
import type { StepRef } from "../core/pack";
import {
  mergeProgress,
  noProgress,
  readProgress,
  withCurrent,
  withStep,
  writeProgress,
  type Progress,
  type StepProgress,
} from "../core/progress";
import { reason, type LearnerFolder } from "./learnerFolder";
import type { Log } from "./log";
import { orMissing } from "./uriFiles";

/** How long after a failed write another one is tried. */
const retryMs = 15_000;
const lookAgainMs = 1_000;

/**
 * The learner's progress: in memory, and in a file of the learner's workspace that is replaced as a whole.
 * Two windows may share the file: each merges what it finds there with what it knows, and watches it.
 */
export class ProgressStore {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private progress: Progress = noProgress;
  private writing: Promise<void> = Promise.resolve();
  private waiting = false;
  private failedOnce = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private lookAgain: ReturnType<typeof setTimeout> | undefined;
  private watcher: vscode.FileSystemWatcher | undefined;
  private readonly focus: vscode.Disposable;

  constructor(
    private readonly learner: LearnerFolder,
    private readonly log: Log,
    private readonly now: () => Date,
  ) {
    this.focus = vscode.window.onDidChangeWindowState(({ focused }) => focused && this.absorb());
  }

  get current(): Progress {
    return this.progress;
  }

  /** Reads the file once, at the start. */
  async load(): Promise<void> {
    const saved = await this.read();
    this.progress = mergeProgress(this.progress, saved);
    if (await orMissing(vscode.workspace.fs.stat(this.learner.state))) this.watch();
    this.changed.fire();
  }

  setCurrent(ref: StepRef): void {
    if (this.progress.current?.ref === ref) return;
    this.replace(withCurrent(this.progress, ref, this.time()));
  }

  setDone(ref: StepRef, value: boolean): void {
    if ((this.progress.steps[ref]?.done?.value ?? false) === value) return;
    this.change(ref, { done: { value, at: this.time() } });
  }

  change(ref: StepRef, change: StepProgress): void {
    this.replace(withStep(this.progress, ref, change));
  }

  time(): string {
    return this.now().toISOString();
  }

  /** Resolves when all that is known stands in the file, or could not be written. */
  settled(): Promise<void> {
    return this.writing;
  }

  private replace(progress: Progress): void {
    this.progress = progress;
    this.changed.fire();
    this.save();
  }

  private save(): void {
    clearTimeout(this.retry);
    // A write that waits for its turn will write this change, too.
    if (this.waiting) return;
    this.waiting = true;
    this.writing = this.writing.then(() => {
      this.waiting = false;
      return this.write();
    });
  }

  private async write(): Promise<void> {
    try {
      // Read first, then merge with what is known by then: progress goes on while the file is read.
      const saved = await this.read();
      this.progress = mergeProgress(this.progress, saved);
      const text = new TextEncoder().encode(writeProgress(this.progress));
      // Written beside and renamed: whatever happens in between, one of the two is whole.
      const temporary = this.file(`progress.${Math.random().toString(36).slice(2)}.tmp`);
      await vscode.workspace.fs.createDirectory(this.learner.state);
      try {
        await vscode.workspace.fs.writeFile(temporary, text);
        await vscode.workspace.fs.rename(temporary, this.file("progress.json"), { overwrite: true });
      } catch (error) {
        await Promise.resolve(vscode.workspace.fs.delete(temporary)).catch(() => undefined);
        throw error;
      }
      await vscode.workspace.fs.writeFile(this.file("progress.backup.json"), text);
      this.watch();
      // Another window may have replaced the file between our reading and our renaming: look again soon.
      clearTimeout(this.lookAgain);
      this.lookAgain = setTimeout(() => void this.absorb(), lookAgainMs);
      this.failedOnce = false;
    } catch (error) {
      this.log.info(`Progress was not written: ${String(error)}`);
      if (!this.failedOnce) {
        void vscode.window.showWarningMessage(
          vscode.l10n.t(
            "Your progress could not be saved to {0} ({1}). It is kept in memory and saved as soon as the folder can be written; keep this window open until then.",
            vscode.workspace.asRelativePath(this.file("progress.json")),
            reason(error),
          ),
        );
      }
      this.failedOnce = true;
      this.retry = setTimeout(() => this.save(), retryMs);
    }
  }

  /** What the file holds. A corrupt one is put aside, told, and its last good copy read. */
  private async read(): Promise<Progress> {
    const bytes = await orMissing(vscode.workspace.fs.readFile(this.file("progress.json")));
    if (bytes === undefined) return noProgress;
    const progress = readProgress(new TextDecoder().decode(bytes));
    if (progress) return progress;

    const aside = this.file(`progress.corrupt-${this.time().replace(/[:.]/g, "-")}.json`);
    await vscode.workspace.fs.rename(this.file("progress.json"), aside, { overwrite: false });
    const backup = await orMissing(vscode.workspace.fs.readFile(this.file("progress.backup.json")));
    const saved = backup && readProgress(new TextDecoder().decode(backup));
    const kept = vscode.workspace.asRelativePath(aside);
    void vscode.window.showWarningMessage(
      saved
        ? vscode.l10n.t(
            "The progress file was damaged. Your progress was restored from its copy; the damaged file is kept as {0}.",
            kept,
          )
        : vscode.l10n.t(
            "The progress file was damaged and has no copy. It is kept as {0}; your code is untouched, and checking it again restores the marks.",
            kept,
          ),
    );
    return saved ?? noProgress;
  }

  /** Takes in what another window wrote; writes back only if that window does not know all of ours. */
  private async absorb(): Promise<void> {
    let theirs: Progress | undefined;
    try {
      const bytes = await orMissing(vscode.workspace.fs.readFile(this.file("progress.json")));
      theirs = bytes && readProgress(new TextDecoder().decode(bytes));
    } catch (error) {
      // The next write reads again, and tells if it still cannot.
      this.log.info(`Progress was not read: ${String(error)}`);
    }
    if (!theirs) return;
    const merged = mergeProgress(this.progress, theirs);
    const [text, ours] = [writeProgress(merged), writeProgress(this.progress)];
    this.progress = merged;
    if (text !== ours) this.changed.fire();
    if (text !== writeProgress(mergeProgress(theirs, theirs))) this.save();
  }

  /** Watches the file from when its folder is there; a watcher on a missing folder would wake up late. */
  private watch(): void {
    if (this.watcher) return;
    this.watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(this.learner.state, "progress.json"),
    );
    this.watcher.onDidChange(() => this.absorb());
    this.watcher.onDidCreate(() => this.absorb());
  }

  private file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.learner.state, name);
  }

  dispose(): void {
    clearTimeout(this.retry);
    clearTimeout(this.lookAgain);
    this.watcher?.dispose();
    this.focus.dispose();
    this.changed.dispose();
  }
}
