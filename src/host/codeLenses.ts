import * as vscode from "vscode";
import { isCode } from "../core/findStep";
import { isDone } from "../core/progress";
import { findBlock } from "../core/pythonBlocks";
import type { Checking } from "./checking";
import type { LearnerFolder } from "./learnerFolder";
import type { Packs, Place } from "./packs";
import type { ProgressStore } from "./progressStore";

/** Check | Hint | Reset above what a code step is about, in the learner's own file. */
export class CodeLenses implements vscode.CodeLensProvider {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(
    private readonly packs: Packs,
    private readonly learner: LearnerFolder,
    private readonly progress: ProgressStore,
    private readonly checking: Checking,
  ) {
    checking.onDidChange(() => this.changed.fire());
    progress.onDidChange(() => this.changed.fire());
    packs.onDidChange(() => this.changed.fire());
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const text = document.getText();
    return this.packs.steps
      .filter((place) => this.learner.file(place)?.toString() === document.uri.toString())
      .flatMap((place) => this.lenses(place, text));
  }

  private lenses(place: Place, text: string): vscode.CodeLens[] {
    if (!isCode(place)) return [];
    const { ref, step } = place;
    const line = findBlock(text, step.symbols[0] ?? "")?.start ?? 0;
    const range = new vscode.Range(line, 0, line, 0);
    const lens = (title: string, command: string, tooltip: string): vscode.CodeLens =>
      new vscode.CodeLens(range, { title, command, tooltip, arguments: [ref] });
    const check = this.checking.isRunning(ref)
      ? lens(
          `$(loading~spin) ${vscode.l10n.t("Cancel")}`,
          "deepLearningLabs.cancelCheck",
          vscode.l10n.t("Stop the check that is running"),
        )
      : lens(this.checkTitle(ref), "deepLearningLabs.checkStep", vscode.l10n.t("Check “{0}”", step.title));
    return [
      check,
      ...(step.hints.length > 0
        ? [
            lens(
              `$(lightbulb) ${vscode.l10n.t("Hint")}`,
              "deepLearningLabs.showHint",
              vscode.l10n.t("Show the next hint"),
            ),
          ]
        : []),
      lens(
        `$(discard) ${vscode.l10n.t("Reset")}`,
        "deepLearningLabs.resetStep",
        vscode.l10n.t("Put the starter code back; your code is kept, and the reset can be undone"),
      ),
    ];
  }

  private checkTitle(ref: string): string {
    const report = this.checking.report(ref);
    if (!report || this.checking.isStale(ref))
      return isDone(this.progress.current, ref)
        ? `$(pass-filled) ${vscode.l10n.t("Check")}`
        : `$(play) ${vscode.l10n.t("Check")}`;
    if (report.outcome !== "completed") return `$(warning) ${vscode.l10n.t("Check: did not finish")}`;
    const passed = report.verdicts.filter(({ status }) => status === "passed").length;
    const all = report.verdicts.length;
    return `${all > 0 && passed === all ? "$(pass-filled)" : "$(error)"} ${vscode.l10n.t("Check: {0} of {1} pass", passed, all)}`;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
