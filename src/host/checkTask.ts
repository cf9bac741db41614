import * as vscode from "vscode";
import { findSteps, isCode } from "../core/findStep";
import { UserError } from "../core/userError";
import type { Checking } from "./checking";
import type { Packs, Place } from "./packs";
import type { ProgressStore } from "./progressStore";

export const taskType = "deepLearningLabs";

/** Checks as VS Code tasks: `{ "type": "deepLearningLabs", "step": "one-neuron/sigmoid" }` in tasks.json, too. */
export class CheckTasks implements vscode.TaskProvider {
  constructor(
    private readonly packs: Packs,
    private readonly checking: Checking,
    private readonly progress: ProgressStore,
  ) {}

  provideTasks(): vscode.Task[] {
    const current = this.task({ type: taskType }, vscode.l10n.t("check the current step"));
    return [
      current,
      ...this.packs.steps.filter(isCode).map((place) => this.of(this.packs.find(place.ref) ?? place)),
    ];
  }

  resolveTask(task: vscode.Task): vscode.Task {
    return this.task(task.definition, task.name);
  }

  of(place: Pick<Place, "part" | "step">): vscode.Task {
    const step = `${place.part.id}/${place.step.id}`;
    return this.task({ type: taskType, step }, step);
  }

  private task(definition: vscode.TaskDefinition, name: string): vscode.Task {
    const task = new vscode.Task(
      definition,
      vscode.TaskScope.Workspace,
      name,
      "Deep Learning Labs",
      new vscode.CustomExecution((resolved) =>
        Promise.resolve(new CheckTerminal(() => this.start(resolved))),
      ),
    );
    task.group = vscode.TaskGroup.Test;
    task.presentationOptions = {
      // The verdict stands in the panel and in the editor; the terminal waits to be looked at.
      reveal: vscode.TaskRevealKind.Never,
      panel: vscode.TaskPanelKind.Dedicated,
      clear: true,
      echo: false,
      showReuseMessage: false,
    };
    return task;
  }

  private start(definition: vscode.TaskDefinition) {
    const wanted: unknown = definition["step"];
    const place =
      wanted === undefined
        ? this.packs.find(this.progress.current.current?.ref)
        : this.packs.all.flatMap(({ pack }) => findSteps(pack, String(wanted)).filter(isCode))[0];
    const found = place && this.packs.find(place.ref);
    if (!found)
      throw new UserError(
        wanted === undefined
          ? vscode.l10n.t("No step is open. Open one in the sidebar, or name one in tasks.json.")
          : vscode.l10n.t(
              "There is no code step “{0}”. Steps are named as in “one-neuron/sigmoid”.",
              String(wanted),
            ),
      );
    return this.checking.start(found);
  }
}

/** A terminal that joins a run: it shows what was written so far, then what follows. */
class CheckTerminal implements vscode.Pseudoterminal {
  private readonly writing = new vscode.EventEmitter<string>();
  private readonly closing = new vscode.EventEmitter<number>();
  readonly onDidWrite = this.writing.event;
  readonly onDidClose = this.closing.event;
  private run: ReturnType<Checking["start"]> | undefined;

  constructor(private readonly start: () => ReturnType<Checking["start"]>) {}

  open(): void {
    try {
      this.run = this.start();
    } catch (error) {
      this.writing.fire(`${error instanceof Error ? error.message : String(error)}\r\n`);
      this.closing.fire(2);
      return;
    }
    const { text } = this.run;
    this.writing.fire(text.text);
    text.onDidWrite((written) => this.writing.fire(written));
    text.onDidFinish((code) => this.closing.fire(code));
    if (text.exitCode !== undefined) this.closing.fire(text.exitCode);
  }

  /** The terminal was closed, or the task terminated: the run ends with it. */
  close(): void {
    this.run?.cancel();
  }
}
