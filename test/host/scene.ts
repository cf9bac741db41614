import { mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { Checking } from "../../src/host/checking";
import { LearnerFolder } from "../../src/host/learnerFolder";
import { Log } from "../../src/host/log";
import { Packs, type Place } from "../../src/host/packs";
import { ProgressStore } from "../../src/host/progressStore";
import { FreshProcess } from "../../src/runner/freshProcess";
import { findPython } from "../../src/runner/findPython";

export const extensionId = "deep-learning-labs.deep-learning-labs";

/** The checkout that VS Code runs the extension from. */
export function extensionUri(): vscode.Uri {
  const extension = vscode.extensions.getExtension(extensionId);
  if (!extension) throw new Error("The extension is not there.");
  return extension.extensionUri;
}

/** The learner's file of a step, where the running extension keeps it. */
export function workspaceFile(...parts: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("The suite needs a workspace folder.");
  return vscode.Uri.joinPath(folder.uri, ...parts);
}

/** A learner's folder of its own for one test. */
class OwnFolder extends LearnerFolder {
  constructor(private readonly own: vscode.Uri) {
    super(own);
  }
  override get root(): vscode.Uri {
    return this.own;
  }
}

/** The parts of the extension, wired as it wires them, over a fresh learner's folder and the built-in pack. */
export async function scene(root?: vscode.Uri) {
  const folder = root ?? vscode.Uri.file(await mkdtemp(path.join(os.tmpdir(), "dl-labs-scene-")));
  const log = new Log();
  const learner = new OwnFolder(folder);
  const packs = new Packs(vscode.Uri.joinPath(extensionUri(), "labs"), log);
  const progress = new ProgressStore(learner, log, () => new Date());
  const harness = vscode.Uri.joinPath(extensionUri(), "python", "run_checks.py").fsPath;
  const checking = new Checking(packs, learner, progress, async () => {
    const named = process.env["DL_LABS_PYTHON"];
    return new FreshProcess((await findPython({ named, requires: ["numpy"] })).command, harness);
  });
  await packs.load();
  await progress.load();
  const place = (path: string): Place => {
    const found = packs.find(`intro-deep-learning/${path}`);
    if (!found) throw new Error(`The built-in pack has no ${path}.`);
    return found;
  };
  return { root: folder, log, learner, packs, progress, checking, place };
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The text of a file of the built-in pack. */
export function packText(...parts: string[]): Promise<string> {
  return readText(vscode.Uri.joinPath(extensionUri(), "labs", "intro-deep-learning", ...parts));
}

/** Waits until a condition holds; fails with a sentence when it does not come to. */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`It did not come to this: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
