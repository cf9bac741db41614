import * as vscode from "vscode";
import { findPython, type Python } from "../runner/findPython";
import { FreshProcess } from "../runner/freshProcess";
import type { FindRunner } from "./checking";
import type { LearnerFolder } from "./learnerFolder";

/** The learner's Python: the setting, else what the Python extensions have chosen, else what is found. */
export class LearnersPython {
  private readonly found = new Map<string, Promise<Python>>();

  /** Throws a UserError when there is none. */
  async find(folders: readonly vscode.Uri[], requires: readonly string[]): Promise<Python> {
    const named = setting("deepLearningLabs.python") ?? process.env["DL_LABS_PYTHON"];
    const wanted = {
      named: named ?? (await chosenInPythonExtension(folders[0])),
      folders: folders.filter(({ scheme }) => scheme === "file").map(({ fsPath }) => fsPath),
      requires,
    };
    const key = JSON.stringify(wanted);
    const finding = this.found.get(key) ?? findPython(wanted);
    this.found.set(key, finding);
    try {
      const python = await finding;
      // What is missing may be installed at any moment, so only a complete one is remembered.
      if (python.missing.length > 0) this.found.delete(key);
      return python;
    } catch (error) {
      this.found.delete(key);
      throw error;
    }
  }
}

/**
 * The engine that checks run on: for now a fresh process of the learner's Python.
 * @param harness path of `run_checks.py`
 */
export function runnerFinder(python: LearnersPython, learner: LearnerFolder, harness: string): FindRunner {
  return async ({ pack, part }) => {
    if (part.kind !== "lab") throw new Error("Only labs are checked.");
    const { command } = await python.find([learner.lab(pack, part), learner.root], part.python.requires);
    return new FreshProcess(command, harness);
  };
}

function setting(name: string): string | undefined {
  return vscode.workspace.getConfiguration().get<string>(name)?.trim() || undefined;
}

interface PythonExtension {
  readonly environments?: { getActiveEnvironmentPath(scope?: vscode.Uri): { readonly path: string } };
}

/** The interpreter chosen in ms-python.python, softly: without that extension, or with another one, nothing. */
async function chosenInPythonExtension(scope: vscode.Uri | undefined): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<PythonExtension>("ms-python.python");
  if (!extension) return setting("python.defaultInterpreterPath");
  const api = extension.isActive ? extension.exports : await extension.activate();
  const chosen = api.environments?.getActiveEnvironmentPath(scope).path;
  // "python" alone means that nothing was chosen.
  return chosen && /[\\/]/.test(chosen) ? chosen : undefined;
}
