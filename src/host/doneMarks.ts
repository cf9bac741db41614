import * as vscode from "vscode";
import type { StepRef } from "../core/pack";
import { isDone } from "../core/progress";
import type { ProgressStore } from "./progressStore";

const scheme = "deep-learning-labs-step";

/** The address of a step's row, by which VS Code asks for its mark. */
export function rowUri(ref: StepRef): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${ref}` });
}

/** A check mark at the right of a done step's row: seen however long the title is, and not by colour alone. */
export class DoneMarks implements vscode.FileDecorationProvider {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeFileDecorations = this.changed.event;

  constructor(private readonly progress: ProgressStore) {
    progress.onDidChange(() => this.changed.fire(undefined));
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== scheme || !isDone(this.progress.current, uri.path.slice(1))) return undefined;
    return { badge: "✓", tooltip: vscode.l10n.t("Done") };
  }

  dispose(): void {
    this.changed.dispose();
  }
}
