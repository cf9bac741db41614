import * as vscode from "vscode";
import type { StepRef } from "../../core/pack";
import { markAnswer, type Answer } from "../../core/quiz";
import type { StepPanelHost } from "../../protocol/stepPanel";
import type { Log } from "../log";
import type { Place } from "../packs";
import { connect } from "./connection";
import { openLink } from "./openLink";
import { page } from "./page";
import { stepState, type StepSources } from "./stepState";

const viewType = "deepLearningLabs.step";

/** The panel of the current step. There is one; opening another step changes what it shows. */
export class StepPanel implements vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | undefined;
  private connection: ReturnType<typeof connect> | undefined;
  private place: Place | undefined;
  private pushing: Promise<void> = Promise.resolve();
  private readonly listeners: vscode.Disposable[];

  constructor(
    private readonly extension: vscode.Uri,
    private readonly sources: StepSources,
    private readonly log: Log,
  ) {
    const push = (): void => this.push();
    this.listeners = [
      sources.progress.onDidChange(push),
      sources.checking.onDidChange(push),
      sources.packs.onDidChange(push),
    ];
  }

  /** Lets VS Code bring the panel back after a restart; to be called once the packs are there. */
  restoreAfterRestart(): vscode.Disposable {
    return vscode.window.registerWebviewPanelSerializer(viewType, this);
  }

  show(place: Place, column: vscode.ViewColumn, takesFocus: boolean): void {
    this.place = place;
    if (this.panel) {
      this.panel.title = place.step.title;
      this.panel.reveal(this.panel.viewColumn ?? column, !takesFocus);
      this.push();
      return;
    }
    const panel = vscode.window.createWebviewPanel(viewType, place.step.title, {
      viewColumn: column,
      preserveFocus: !takesFocus,
    });
    this.adopt(panel);
  }

  /** After a restart: the panel comes back with the step it showed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    const place = this.sources.packs.find(this.sources.progress.current.current?.ref);
    if (!place || this.panel) {
      panel.dispose();
      return;
    }
    this.place = place;
    this.adopt(panel);
  }

  private adopt(panel: vscode.WebviewPanel): void {
    const place = this.place;
    if (!place) return;
    this.panel = panel;
    panel.iconPath = vscode.Uri.joinPath(this.extension, "media", "icon.png");
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [
        vscode.Uri.joinPath(this.extension, "dist"),
        ...this.sources.packs.all.map(({ root }) => root),
      ],
    };
    this.connection = connect<StepPanelHost>(panel.webview, this.host(), this.log);
    panel.onDidDispose(() => {
      this.connection?.dispose();
      this.panel = undefined;
    });
    panel.webview.html = page(panel.webview, this.extension, "step", place.step.title);
  }

  /** What the view may ask for. */
  private host(): StepPanelHost {
    const command = async (name: string, ...args: unknown[]): Promise<void> => {
      await vscode.commands.executeCommand(`deepLearningLabs.${name}`, ...args);
    };
    const here = (): Place => {
      if (!this.place) throw new Error("The panel shows no step.");
      return this.place;
    };
    return {
      ready: async () => {
        const panel = this.panel;
        if (!panel) throw new Error("The panel is closed.");
        return stepState(here(), panel.webview, this.sources);
      },
      open: (ref: StepRef) => command("openStep", ref),
      next: () => command("nextStep"),
      previous: () => command("previousStep"),
      check: () => command("checkStep", here().ref),
      cancelCheck: () => command("cancelCheck", here().ref),
      reset: () => command("resetStep", here().ref),
      showHint: () => command("showHint", here().ref),
      showSolution: () => command("showSolution", here().ref),
      openFile: (line?: number) => command("openFile", here().ref, line),
      openLabFolder: () => command("openLabFolder", here().ref),
      answer: async (index, answer) => this.answer(here(), index, answer),
      setDone: async (done) => this.sources.progress.setDone(here().ref, done === true),
      openLink: (href) => openLink(String(href), here(), this.sources.learner),
    };
  }

  private answer({ ref, step }: Place, index: number, answer: Answer): void {
    if (step.kind !== "quiz" || !step.questions[index]) return;
    const { progress } = this.sources;
    progress.change(ref, { answers: { [String(index)]: { answer, at: progress.time() } } });
    const answers = progress.current.steps[ref]?.answers ?? {};
    const allRight = step.questions.every((question, i) => {
      const given = answers[String(i)]?.answer;
      return given !== undefined && markAnswer(question, given).correct;
    });
    if (allRight) progress.setDone(ref, true);
  }

  /** Pushes the newest state, one at a time and in order. */
  private push(): void {
    this.pushing = this.pushing.then(async () => {
      if (!this.panel) return;
      const place = this.sources.packs.find(this.place?.ref);
      if (!place) return;
      this.place = place;
      try {
        this.connection?.push(await stepState(place, this.panel.webview, this.sources));
      } catch (error) {
        this.log.failed("showing the step", error);
      }
    });
  }

  dispose(): void {
    this.panel?.dispose();
    vscode.Disposable.from(...this.listeners).dispose();
  }
}
