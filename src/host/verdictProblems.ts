import * as vscode from "vscode";
import type { Checking } from "./checking";
import type { LearnerFolder } from "./learnerFolder";
import type { Packs } from "./packs";

/** Failed checks in the Problems view, on the learner's own line where it is known. */
export function showVerdictProblems(
  packs: Packs,
  learner: LearnerFolder,
  checking: Checking,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("deepLearningLabs");

  /** A file's Problems come from every step that is about it. */
  const refresh = (file: vscode.Uri): void => {
    const places = packs.steps.filter((place) => learner.file(place)?.toString() === file.toString());
    const diagnostics = places.flatMap((place) => {
      const verdicts = checking.isStale(place.ref) ? [] : (checking.report(place.ref)?.verdicts ?? []);
      return verdicts
        .filter(({ status }) => status === "failed" || status === "errored")
        .map((verdict) => {
          const line = Math.max(0, (verdict.line ?? 1) - 1);
          const range = new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
          const text = [verdict.message, verdict.diagnosis].filter(Boolean).join(" ");
          const diagnostic = new vscode.Diagnostic(range, text, vscode.DiagnosticSeverity.Error);
          diagnostic.source = "Deep Learning Labs";
          diagnostic.code = place.step.title;
          return diagnostic;
        });
    });
    collection.set(file, distinct(diagnostics));
  };

  const listener = checking.onDidChange((ref) => {
    const place = packs.find(ref);
    const file = place && learner.file(place);
    if (file) refresh(file);
  });
  return vscode.Disposable.from(collection, listener);
}

/** A file that cannot be read fails every check for one reason: it is told once. */
function distinct(diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ range, message }) => {
    const key = `${range.start.line} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
