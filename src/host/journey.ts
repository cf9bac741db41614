import * as vscode from "vscode";
import { isCode } from "../core/findStep";
import type { StepRef } from "../core/pack";
import { findBlock } from "../core/pythonBlocks";
import type { LearnerFolder } from "./learnerFolder";
import type { Packs, Place } from "./packs";
import type { LecturePanel } from "./panels/lecturePanel";
import type { StepPanel } from "./panels/stepPanel";
import type { ProgressStore } from "./progressStore";

/** The learner's way through the steps: which one is current, and what opens with it. */
export class Journey {
  constructor(
    private readonly packs: Packs,
    private readonly progress: ProgressStore,
    private readonly learner: LearnerFolder,
    private readonly panels: { readonly lecture: LecturePanel; readonly step: StepPanel },
  ) {
    packs.onDidChange(() => this.setContext());
    progress.onDidChange(() => this.packs.all.length > 0 && this.setContext());
  }

  get current(): Place | undefined {
    return this.packs.find(this.progress.current.current?.ref);
  }

  /** Makes a step the current one and opens what belongs to it. */
  async open(place: Place): Promise<void> {
    this.progress.setCurrent(place.ref);
    if (isSlide(place)) {
      this.see(place);
      this.panels.lecture.show(place);
      return;
    }
    const beside = isCode(place) || this.panels.lecture.isVisible;
    // The slide that a lecture's step belongs to stands beside it.
    if (place.part.kind === "lecture" && this.panels.lecture.isVisible) this.panels.lecture.show(place);
    try {
      if (isCode(place)) await this.openFile(place);
    } finally {
      // Even where the file cannot be opened, the task can be read.
      this.panels.step.show(
        place,
        beside ? vscode.ViewColumn.Two : vscode.ViewColumn.One,
        // Code is written in the editor; everything else is done in the panel.
        !isCode(place),
      );
    }
  }

  /** Makes a code step the current one and shows its panel, where the verdicts appear: a check of it began. */
  showBeside(place: Place): void {
    this.progress.setCurrent(place.ref);
    this.panels.step.show(place, vscode.ViewColumn.Two, false);
  }

  /** The learner moved to another slide within the panel. */
  visitSlide(place: Place): void {
    this.progress.setCurrent(place.ref);
    this.see(place);
  }

  next(): Promise<void> {
    // Going on from a text says that it was read.
    const { current } = this;
    if (current?.step.kind === "read") this.progress.setDone(current.ref, true);
    return this.move(1);
  }

  previous(): Promise<void> {
    return this.move(-1);
  }

  /** Opens a code step's file in the editor: at a line (from 1), else at what the step is about. */
  async openFile(place: Place, line?: number): Promise<void> {
    const file = this.learner.file(place);
    if (!file || !isCode(place)) return;
    await this.learner.prepare(place, place.part);
    let document: vscode.TextDocument;
    try {
      document = await vscode.workspace.openTextDocument(file);
    } catch {
      // Binary or too large for a text editor: VS Code shows it in its own way, and the check says what is wrong.
      await vscode.commands.executeCommand("vscode.open", file, vscode.ViewColumn.One);
      return;
    }
    const block = findBlock(document.getText(), place.step.symbols[0] ?? "");
    const at = new vscode.Position(line === undefined ? (block?.head ?? 0) : Math.max(0, line - 1), 0);
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.One,
      selection: new vscode.Range(at, at),
      preview: false,
    });
  }

  /** Refreshes what enables the commands. */
  setContext(): void {
    const { current } = this;
    const steps = this.packs.steps;
    const index = steps.findIndex(({ ref }) => ref === current?.ref);
    const set = (key: string, value: unknown): void =>
      void vscode.commands.executeCommand("setContext", `deepLearningLabs.${key}`, value);
    set("loaded", true);
    set("hasSteps", steps.length > 0);
    set("stepKind", current?.step.kind);
    set("hasHints", (current?.step.hints.length ?? 0) > 0);
    set("hasNext", index < steps.length - 1);
    set("hasPrevious", index > 0);
  }

  private async move(by: 1 | -1): Promise<void> {
    const steps = this.packs.steps;
    const index = steps.findIndex(({ ref }) => ref === this.current?.ref);
    const target = index < 0 ? steps[0] : steps[index + by];
    if (target) await this.open(target);
  }

  /** A slide that is only read is done when it was shown. */
  private see(place: Place): void {
    if (place.step.kind === "read") this.progress.setDone(place.ref, true);
  }
}

/** True for a step that is a slide itself, not one that stands after a slide. */
export function isSlide(place: Place): boolean {
  const { part, step } = place;
  return part.kind === "lecture" && part.steps.find(({ slide }) => slide === step.slide) === step;
}

/** The step that a command is about: the one named, else the current one. */
export function stepFor(packs: Packs, journey: Journey, ref: unknown): Place | undefined {
  const named: StepRef | undefined = typeof ref === "string" ? ref : refOfNode(ref);
  return named === undefined ? journey.current : packs.find(named);
}

/** A row of the tree, when the command comes from its menu. */
function refOfNode(node: unknown): StepRef | undefined {
  const ref: unknown = node !== null && typeof node === "object" ? Reflect.get(node, "ref") : undefined;
  return typeof ref === "string" ? ref : undefined;
}
