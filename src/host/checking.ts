import * as vscode from "vscode";
import type { Runner } from "../core/check";
import { isCode } from "../core/findStep";
import type { StepRef } from "../core/pack";
import { readText } from "../core/packFiles";
import { passed, type Report } from "../core/report";
import { UserError } from "../core/userError";
import type { LearnerFolder } from "./learnerFolder";
import type { Packs, Place } from "./packs";
import type { ProgressStore } from "./progressStore";
import { ReportText } from "./reportText";

/** A check under way. Whoever wants to watch it joins it; it ends once. */
export interface Run {
  readonly ref: StepRef;
  /** What the terminal shows, from the beginning. */
  readonly text: ReportText;
  readonly report: Promise<Report>;
  cancel(): void;
}

/** What runs checks on this machine; rejects with a UserError when nothing can, for example without Python. */
export type FindRunner = (place: Place) => Promise<Runner>;

/** Runs checks, one at a time for each lab, and remembers the last report of every step. */
export class Checking {
  private readonly changed = new vscode.EventEmitter<StepRef>();
  /** A run began or ended, or a report became stale. */
  readonly onDidChange = this.changed.event;
  private readonly runs = new Map<string, Run>();
  private readonly reports = new Map<StepRef, Report>();
  private readonly stale = new Set<StepRef>();
  private readonly edits: vscode.Disposable;

  constructor(
    private readonly packs: Packs,
    private readonly learner: LearnerFolder,
    private readonly progress: ProgressStore,
    private readonly findRunner: FindRunner,
  ) {
    this.edits = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.outdate(document.uri);
    });
  }

  report(ref: StepRef): Report | undefined {
    return this.reports.get(ref);
  }

  /** True when the file has changed since the last report. */
  isStale(ref: StepRef): boolean {
    return this.stale.has(ref);
  }

  isRunning(ref: StepRef): boolean {
    return [...this.runs.values()].some((run) => run.ref === ref);
  }

  /** Starts a check, or joins the one of this step that is under way. */
  start(place: Place): Run {
    if (!isCode(place)) throw new UserError(vscode.l10n.t("This step has no code to check."));
    const lab = `${place.pack.id}/${place.part.id}`;
    const under = this.runs.get(lab);
    if (under?.ref === place.ref) return under;
    if (under)
      throw new UserError(
        vscode.l10n.t("Another check of this lab is running. Wait for it, or cancel it first."),
      );

    const abort = new AbortController();
    const text = new ReportText(`${place.part.title} › ${place.step.title}`);
    const report = this.run(place, text, abort.signal).finally(() => {
      this.runs.delete(lab);
      this.changed.fire(place.ref);
    });
    const run: Run = { ref: place.ref, text, report, cancel: () => abort.abort() };
    this.runs.set(lab, run);
    this.changed.fire(place.ref);
    return run;
  }

  /** Cancels the check of a step, or every check. */
  cancel(ref?: StepRef): void {
    for (const run of this.runs.values()) if (ref === undefined || run.ref === ref) run.cancel();
  }

  /** Forgets a step's report, for example after its code was reset. */
  forget(ref: StepRef): void {
    if (this.reports.delete(ref)) this.changed.fire(ref);
  }

  /** Never rejects: whatever stands in the way becomes the report of an environment that is not ready. */
  private async run(place: Place, text: ReportText, signal: AbortSignal): Promise<Report> {
    let report: Report;
    try {
      report = await this.check(place, text, signal);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      report = { ...nothing, outcome: "environment", message: error.message };
    }
    text.finish(report);
    if (signal.aborted) return report;
    this.reports.set(place.ref, report);
    this.stale.delete(place.ref);
    if (report.outcome === "completed") this.progress.change(place.ref, { points: report.points });
    if (passed(report)) this.progress.setDone(place.ref, true);
    return report;
  }

  private async check(place: Place, text: ReportText, signal: AbortSignal): Promise<Report> {
    if (!isCode(place)) throw new UserError(vscode.l10n.t("This step has no code to check."));
    const { part, step, files } = place;
    if (!vscode.workspace.isTrusted)
      throw new UserError(
        vscode.l10n.t(
          "Checks run your code, and this workspace is in Restricted Mode. Trust it to check your work.",
        ),
      );
    const source = step.checks && (await readText(files, step.checks));
    if (!step.checks || source === undefined)
      throw new UserError(vscode.l10n.t("This step has no checks: a fault of the pack. Tell its author."));
    await this.save(place);
    const folder = await this.learner.prepareFolder(place.pack, part);
    const runner = await this.findRunner(place);
    const request = {
      step: `${part.id}/${step.id}`,
      folder: folder.fsPath,
      file: step.file,
      checks: { name: step.checks.slice(step.checks.lastIndexOf("/") + 1), source },
      limit: step.limit,
    };
    return runner.run(request, text, signal);
  }

  /** What is checked is what the learner sees, so the lab's open files are saved first. */
  private async save(place: Place): Promise<void> {
    if (place.part.kind !== "lab") return;
    const folder = this.learner.lab(place.pack, place.part).toString();
    for (const document of vscode.workspace.textDocuments) {
      if (!document.isDirty || !document.uri.toString().startsWith(`${folder}/`)) continue;
      if (!(await document.save()))
        throw new UserError(
          vscode.l10n.t(
            "{0} could not be saved, so nothing was checked. Save it (is the disk full, or the file read-only?) and check again.",
            vscode.workspace.asRelativePath(document.uri),
          ),
        );
    }
  }

  private outdate(file: vscode.Uri): void {
    for (const ref of this.reports.keys()) {
      const place = this.packs.find(ref);
      if (!place || this.stale.has(ref) || this.learner.file(place)?.toString() !== file.toString()) continue;
      this.stale.add(ref);
      this.changed.fire(ref);
    }
  }

  dispose(): void {
    this.cancel();
    this.edits.dispose();
    this.changed.dispose();
  }
}

const nothing = { points: { earned: 0, possible: 0 }, verdicts: [], printed: "", seconds: 0 };
