import * as vscode from "vscode";
import { isCode } from "../core/findStep";
import { isDone } from "../core/progress";
import { UserError } from "../core/userError";
import type { Checking } from "./checking";
import type { CheckTasks } from "./checkTask";
import { stepFor, type Journey } from "./journey";
import type { LearnerFolder } from "./learnerFolder";
import type { Log } from "./log";
import type { Packs, Place } from "./packs";
import type { ProgressStore } from "./progressStore";
import { resetStep } from "./resetStep";
import type { Solution } from "./solution";

interface Parts {
  readonly packs: Packs;
  readonly progress: ProgressStore;
  readonly learner: LearnerFolder;
  readonly checking: Checking;
  readonly tasks: CheckTasks;
  readonly journey: Journey;
  readonly solution: Solution;
  readonly log: Log;
}

/** Everything the palette, the tree, CodeLens and the panels can do. */
export function registerCommands(parts: Parts): vscode.Disposable {
  const { packs, progress, learner, checking, tasks, journey, solution, log } = parts;
  const place = (ref: unknown): Place => {
    const found = stepFor(packs, journey, ref);
    if (!found)
      throw new UserError(vscode.l10n.t("No step is open. Open one in the Deep Learning Labs sidebar."));
    return found;
  };
  const commands: Record<string, (...args: unknown[]) => unknown> = {
    openStep: async (ref) => {
      const chosen = ref === undefined ? await chooseStep(packs, progress) : place(ref);
      if (chosen) await journey.open(chosen);
    },
    nextStep: () => journey.next(),
    previousStep: () => journey.previous(),
    checkStep: async (ref) => {
      const step = place(ref);
      const running = check(step, checking, tasks);
      journey.showBeside(step);
      await running;
    },
    cancelCheck: (ref) => checking.cancel(typeof ref === "string" ? ref : undefined),
    resetStep: async (ref) => {
      const step = place(ref);
      await resetStep(step, learner, new Date(progress.time()), () => checking.forget(step.ref));
    },
    showHint: async (ref) => {
      const step = place(ref);
      const seen = progress.current.steps[step.ref]?.hints ?? 0;
      if (step.step.hints.length === 0) throw new UserError(vscode.l10n.t("This step has no hints."));
      progress.change(step.ref, { hints: Math.min(step.step.hints.length, seen + 1) });
      await journey.open(step);
    },
    showSolution: async (ref) => solution.show(place(ref)),
    openFile: async (ref, line) => journey.openFile(place(ref), typeof line === "number" ? line : undefined),
    openLabFolder: async (ref) => openLabFolder(place(ref), learner),
    showLog: () => log.show(),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`deepLearningLabs.${name}`, async (...args: unknown[]) => {
        try {
          await run(...args);
        } catch (error) {
          log.failed(name, error);
        }
      }),
    ),
  );
}

/** The check starts at once; the task's terminal joins it. */
async function check(place: Place, checking: Checking, tasks: CheckTasks): Promise<void> {
  const joined = checking.isRunning(place.ref);
  const run = checking.start(place);
  if (joined || !isCode(place)) return;
  await vscode.tasks.executeTask(tasks.of(place));
  const { outcome, message } = await run.report;
  if (outcome === "environment") void offerPython(message);
}

/** What stands in the way is not in the learner's code; the way out is one click away. */
async function offerPython(message: string): Promise<void> {
  const trust = vscode.l10n.t("Manage Trust");
  const choose = vscode.l10n.t("Choose Python");
  const button = vscode.workspace.isTrusted ? choose : trust;
  const chosen = await vscode.window.showWarningMessage(message, button);
  if (chosen === trust) await vscode.commands.executeCommand("workbench.trust.manage");
  if (chosen === choose)
    await vscode.commands.executeCommand("workbench.action.openSettings", "deepLearningLabs.python");
}

async function chooseStep(packs: Packs, progress: ProgressStore): Promise<Place | undefined> {
  const items: (vscode.QuickPickItem & { readonly place?: Place })[] = [];
  let part = "";
  for (const place of packs.steps) {
    if (place.part.id !== part)
      items.push({ label: place.part.title, kind: vscode.QuickPickItemKind.Separator });
    part = place.part.id;
    const done = isDone(progress.current, place.ref);
    items.push({
      label: `${done ? "$(pass-filled)" : "$(circle-large-outline)"} ${place.step.title}`,
      description: place.step.optional ? vscode.l10n.t("optional") : "",
      place,
    });
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Open Step"),
    placeHolder: vscode.l10n.t("A lecture's slide, a lab's step …"),
    matchOnDescription: true,
  });
  return chosen?.place;
}

async function openLabFolder(place: Place, learner: LearnerFolder): Promise<void> {
  if (place.part.kind !== "lab")
    throw new UserError(vscode.l10n.t("This step belongs to a lecture; only labs have a folder."));
  const folder = await learner.prepare(place, place.part);
  const first = place.part.starter[0];
  if (first) await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, first), { preview: false });
  await vscode.commands.executeCommand("revealInExplorer", folder);
}
