import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extensionId, extensionUri } from "./scene";

describe("the extension in VS Code", () => {
  it("registers every command that its manifest offers", async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension);
    await extension.activate();
    const known = new Set(await vscode.commands.getCommands(true));
    const manifest = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    const offered = manifest.contributes.commands.map(({ command }) => command);
    assert.ok(offered.length >= 10);
    assert.deepEqual(
      offered.filter((command) => !known.has(command)),
      [],
    );
  });

  it("offers a task for every code step and one for the current step", async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: "deepLearningLabs" });
    const steps = tasks.map(({ definition }) => String(definition["step"]));
    for (const step of ["undefined", "setup/greet", "one-neuron/sigmoid"])
      assert.ok(steps.includes(step), step);
  });

  it("keeps the bundle that draws out of its activation", async () => {
    const bundle = await vscode.workspace.fs.stat(
      vscode.Uri.joinPath(extensionUri(), "dist", "extension.js"),
    );
    const render = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri(), "dist", "render.js"));
    assert.ok(bundle.size < render.size);
  });
});
