import * as vscode from "vscode";
import { isCode } from "../core/findStep";
import { isDone } from "../core/progress";
import { readText } from "../core/packFiles";
import { UserError } from "../core/userError";
import type { LearnerFolder } from "./learnerFolder";
import type { Packs, Place } from "./packs";
import type { ProgressStore } from "./progressStore";

const scheme = "deep-learning-labs-solution";

/** The reference code, beside the learner's own; shown once the step is passed or every hint was seen. */
export class Solution {
  private readonly provider: vscode.Disposable;

  constructor(
    private readonly packs: Packs,
    private readonly learner: LearnerFolder,
    private readonly progress: ProgressStore,
  ) {
    this.provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      // The address names a step, so a link from elsewhere cannot open what is not yet to be seen.
      provideTextDocumentContent: (uri) => this.text(new URLSearchParams(uri.query).get("step") ?? ""),
    });
  }

  /** Whether it may be shown, and if not, what opens it; `undefined` when the pack ships none. */
  availability(place: Place): { readonly available: boolean; readonly why: string } | undefined {
    if (!isCode(place) || !place.part.solution.includes(place.step.file)) return undefined;
    const seen = this.progress.current.steps[place.ref]?.hints ?? 0;
    const left = place.step.hints.length - seen;
    if (isDone(this.progress.current, place.ref) || left <= 0) return { available: true, why: "" };
    return {
      available: false,
      why:
        left === 1
          ? vscode.l10n.t("The solution opens when the step passes, or after one more hint.")
          : vscode.l10n.t("The solution opens when the step passes, or after {0} more hints.", left),
    };
  }

  async show(place: Place): Promise<void> {
    const file = this.learner.file(place);
    const may = this.availability(place);
    if (!file || !may) throw new UserError(vscode.l10n.t("This step has no solution to show."));
    if (!may.available) throw new UserError(may.why);
    const solution = vscode.Uri.from({
      scheme,
      path: file.path,
      query: new URLSearchParams({ step: place.ref }).toString(),
    });
    await vscode.commands.executeCommand(
      "vscode.diff",
      file,
      solution,
      vscode.l10n.t("{0}: yours ↔ solution", place.step.title),
    );
  }

  private async text(ref: string): Promise<string> {
    const place = this.packs.find(ref);
    if (!place || !isCode(place) || !this.availability(place)?.available) return "";
    return (await readText(place.files, `${place.part.path}/solution/${place.step.file}`)) ?? "";
  }

  dispose(): void {
    this.provider.dispose();
  }
}
