import * as vscode from "vscode";
import { Checking } from "./host/checking";
import { CheckTasks, taskType } from "./host/checkTask";
import { CodeLenses } from "./host/codeLenses";
import { registerCommands } from "./host/commands";
import { CourseTree, showTree } from "./host/courseTree";
import { Journey } from "./host/journey";
import { LearnerFolder } from "./host/learnerFolder";
import { Log } from "./host/log";
import { Packs } from "./host/packs";
import { LecturePanel } from "./host/panels/lecturePanel";
import { StepPanel } from "./host/panels/stepPanel";
import { ProgressStore } from "./host/progressStore";
import { LearnersPython, runnerFinder } from "./host/python";
import { Solution } from "./host/solution";
import { showVerdictProblems } from "./host/verdictProblems";

let settled: () => Promise<void> = () => Promise.resolve();

/** VS Code waits for what is still being written. */
export function deactivate(): Promise<void> {
  return settled();
}

/** Builds the parts in order, each with what it needs, and registers them. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = new Log();
  context.subscriptions.push(log);
  try {
    await start(context, log);
  } catch (error) {
    log.failed(vscode.l10n.t("starting"), error);
    throw error;
  }
}

async function start(
  { extensionUri, globalStorageUri, subscriptions }: vscode.ExtensionContext,
  log: Log,
): Promise<void> {
  const learner = new LearnerFolder(globalStorageUri);
  const packs = new Packs(vscode.Uri.joinPath(extensionUri, "labs"), log);
  const progress = new ProgressStore(learner, log, () => new Date());

  settled = () => progress.settled();

  const harness = vscode.Uri.joinPath(extensionUri, "python", "run_checks.py").fsPath;
  const findRunner = runnerFinder(new LearnersPython(), learner, harness);
  const checking = new Checking(packs, learner, progress, findRunner);
  const tasks = new CheckTasks(packs, checking, progress);
  const solution = new Solution(packs, learner, progress);

  const tree = new CourseTree(packs, progress, checking);
  const lenses = new CodeLenses(packs, learner, progress, checking);
  const step = new StepPanel(extensionUri, { packs, learner, progress, checking, solution }, log);
  const lecture = new LecturePanel(extensionUri, packs, progress, learner, log, (place) =>
    journey.visitSlide(place),
  );
  const journey = new Journey(packs, progress, learner, { lecture, step });

  subscriptions.push(
    packs,
    progress,
    checking,
    solution,
    tree,
    lenses,
    step,
    lecture,
    registerCommands({ packs, progress, learner, checking, tasks, journey, solution, log }),
    showTree(tree, packs, progress),
    showVerdictProblems(packs, learner, checking),
    vscode.tasks.registerTaskProvider(taskType, tasks),
    vscode.languages.registerCodeLensProvider({ language: "python" }, lenses),
  );
  await Promise.all([packs.load(), progress.load()]);
  subscriptions.push(step.restoreAfterRestart(), lecture.restoreAfterRestart());
}
