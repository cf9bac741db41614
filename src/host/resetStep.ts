import * as vscode from "vscode";
import { isCode } from "../core/findStep";
import { readText } from "../core/packFiles";
import { restoreBlocks } from "../core/pythonBlocks";
import { UserError } from "../core/userError";
import type { LearnerFolder } from "./learnerFolder";
import type { Place } from "./packs";
import { orMissing } from "./uriFiles";

/**
 * Puts a step's starter code back. Only what the step is about changes, where that can be told; the
 * learner's text is kept in a copy first, the edit can be undone, and Undo is offered.
 * @returns false when the file was as the starter already
 */
export async function resetStep(
  place: Place,
  learner: LearnerFolder,
  now: Date,
  onDone: () => void,
): Promise<boolean> {
  const file = learner.file(place);
  if (!file || !isCode(place)) throw new UserError(vscode.l10n.t("This step has no code to reset."));
  const { part, step, files } = place;
  const starter = await readText(files, `${part.path}/starter/${step.file}`);
  if (starter === undefined)
    throw new UserError(vscode.l10n.t("The pack has no starter for {0}. Tell its author.", step.file));

  const bytes = await orMissing(vscode.workspace.fs.readFile(file));
  if (bytes === undefined) {
    await learner.prepare(place, part);
    void vscode.window.showInformationMessage(
      vscode.l10n.t("{0} was missing; the starter is back.", step.file),
    );
    onDone();
    return true;
  }
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  // What the learner sees: the open editor's text, else the file's.
  const before = open ? open.getText() : new TextDecoder().decode(bytes);
  const after = restoreBlocks(before, starter, step.symbols) ?? starter;
  if (after === before) {
    void vscode.window.showInformationMessage(vscode.l10n.t("“{0}” is as it was given already.", step.title));
    return false;
  }
  const copy = await learner.keepCopy(file, open ? new TextEncoder().encode(before) : bytes, now);
  await replaceText(file, after);
  onDone();
  void offerUndo(place, file, before, copy, onDone);
  return true;
}

async function offerUndo(
  place: Place,
  file: vscode.Uri,
  before: string,
  copy: vscode.Uri,
  onDone: () => void,
): Promise<void> {
  const undo = vscode.l10n.t("Undo");
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      "“{0}” is reset. Your code is kept in {1}.",
      place.step.title,
      vscode.workspace.asRelativePath(copy),
    ),
    undo,
  );
  if (chosen !== undo) return;
  await replaceText(file, before);
  onDone();
}

/** Through the editor, so that its own undo knows of it; then saved. */
async function replaceText(file: vscode.Uri, text: string): Promise<void> {
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(file);
  } catch {
    // Not text (binary, or too large for an editor): the copy is kept, the file is replaced.
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), text);
  if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save()))
    throw new UserError(
      vscode.l10n.t(
        "{0} could not be changed. Is it read-only, or the disk full?",
        vscode.workspace.asRelativePath(file),
      ),
    );
}
