import assert from "node:assert/strict";
import * as vscode from "vscode";
import { resetStep } from "../../src/host/resetStep";
import { packText, readText, scene, writeText } from "./scene";

describe("resetting a step", () => {
  const solved = async () => {
    const parts = await scene();
    const at = parts.place("one-neuron/sigmoid");
    assert.ok(at.part.kind === "lab");
    await parts.learner.prepare(at, at.part);
    const file = parts.learner.file(at);
    assert.ok(file);
    const mine = await packText("02-one-neuron", "solution", "neuron.py");
    await writeText(file, mine);
    return { ...parts, at, file, mine };
  };
  const copies = (root: vscode.Uri): vscode.Uri =>
    vscode.Uri.joinPath(root, ".deep-learning-labs", "before-reset");

  it("puts back only what the step is about, and keeps a copy of all the rest", async () => {
    const { root, learner, at, file, mine } = await solved();
    await resetStep(at, learner, new Date(), () => {});
    const text = await readText(file);
    assert.match(text, /def sigmoid\(z\):[\s\S]*?raise NotImplementedError/);
    const layer = /def layer\([\s\S]*?(?=\n\n\n)/;
    assert.equal(layer.exec(text)?.[0], layer.exec(mine)?.[0]);
    const [copy] = await vscode.workspace.fs.readDirectory(copies(root));
    assert.ok(copy);
    assert.equal(await readText(vscode.Uri.joinPath(copies(root), copy[0])), mine);
  });

  it("can be undone in the editor", async () => {
    const { learner, at, file, mine } = await solved();
    await vscode.window.showTextDocument(file);
    await resetStep(at, learner, new Date(), () => {});
    await vscode.commands.executeCommand("undo");
    const document = await vscode.workspace.openTextDocument(file);
    assert.equal(document.getText(), mine);
    await document.save();
  });

  it("puts the whole file back when the function is gone, and the copy holds what was there", async () => {
    const { root, learner, at, file } = await solved();
    await writeText(file, "# I deleted everything\n");
    await resetStep(at, learner, new Date(), () => {});
    assert.equal(await readText(file), await packText("02-one-neuron", "starter", "neuron.py"));
    const [copy] = await vscode.workspace.fs.readDirectory(copies(root));
    assert.ok(copy);
    assert.equal(await readText(vscode.Uri.joinPath(copies(root), copy[0])), "# I deleted everything\n");
  });

  it("brings a missing file back", async () => {
    const { learner, at, file } = await solved();
    await vscode.workspace.fs.delete(file);
    await resetStep(at, learner, new Date(), () => {});
    assert.equal(await readText(file), await packText("02-one-neuron", "starter", "neuron.py"));
  });

  it("keeps a binary file byte for byte before it replaces it", async () => {
    const { root, learner, at, file } = await solved();
    const bytes = new Uint8Array([0, 255, 254, 0, 7, 13]);
    await vscode.workspace.fs.writeFile(file, bytes);
    await resetStep(at, learner, new Date(), () => {});
    const [copy] = await vscode.workspace.fs.readDirectory(copies(root));
    assert.ok(copy);
    const kept = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(copies(root), copy[0]));
    assert.deepEqual([...kept], [...bytes]);
    assert.equal(await readText(file), await packText("02-one-neuron", "starter", "neuron.py"));
  });

  it("does nothing to a step that is as it was given", async () => {
    const { root, learner, at, file } = await solved();
    await writeText(file, await packText("02-one-neuron", "starter", "neuron.py"));
    assert.equal(await resetStep(at, learner, new Date(), () => {}), false);
    await assert.rejects(async () => vscode.workspace.fs.readDirectory(copies(root)));
  });
});
