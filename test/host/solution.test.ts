import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extensionId, until } from "./scene";

const ref = "intro-deep-learning/setup/greet";

describe("the solution", () => {
  const diffs = (): vscode.TabInputTextDiff[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs.map(({ input }) => input))
      .filter((input) => input instanceof vscode.TabInputTextDiff);
  const text = async (): Promise<string> => {
    const uri = vscode.Uri.parse(`deep-learning-labs-solution:/any/hello.py?step=${encodeURIComponent(ref)}`);
    return (await vscode.workspace.openTextDocument(uri)).getText();
  };

  it("stays closed, whoever asks, until the step passes or every hint was seen", async () => {
    await vscode.extensions.getExtension(extensionId)?.activate();
    await vscode.commands.executeCommand("deepLearningLabs.showSolution", ref);
    assert.deepEqual(diffs(), []);
    assert.equal(await text(), "");
  });

  it("opens beside the learner's file after the last hint", async () => {
    await vscode.commands.executeCommand("deepLearningLabs.openStep", ref);
    for (let hint = 0; hint < 4; hint++)
      await vscode.commands.executeCommand("deepLearningLabs.showHint", ref);
    await vscode.commands.executeCommand("deepLearningLabs.showSolution", ref);
    await until("a diff is open", () => diffs().length > 0);
    const [diff] = diffs();
    assert.ok(diff);
    assert.match((await vscode.workspace.openTextDocument(diff.modified)).getText(), /return f?"Hello/);
  });
});
