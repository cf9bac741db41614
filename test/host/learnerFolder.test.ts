import assert from "node:assert/strict";
import * as vscode from "vscode";
import { packText, readText, scene, writeText } from "./scene";

describe("the lab folder", () => {
  it("gets the starter once, and what the learner wrote is never written over", async () => {
    const { learner, place } = await scene();
    const sigmoid = place("one-neuron/sigmoid");
    const file = learner.file(sigmoid);
    assert.ok(file && sigmoid.part.kind === "lab");
    await learner.prepare(sigmoid, sigmoid.part);
    assert.equal(await readText(file), await packText("02-one-neuron", "starter", "neuron.py"));
    await writeText(file, "mine");
    await learner.prepare(sigmoid, sigmoid.part);
    assert.equal(await readText(file), "mine");
  });

  it("holds nothing of the checks, the solution or the mistakes", async () => {
    const { learner, place } = await scene();
    const sigmoid = place("one-neuron/sigmoid");
    assert.ok(sigmoid.part.kind === "lab");
    const folder = await learner.prepare(sigmoid, sigmoid.part);
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.deepEqual(names.sort(), [...sigmoid.part.starter]);
  });

  it("says what to do when it cannot be written", async () => {
    const { root, learner, place } = await scene();
    await writeText(vscode.Uri.joinPath(root, "intro-deep-learning"), "a file in the way");
    const sigmoid = place("one-neuron/sigmoid");
    assert.ok(sigmoid.part.kind === "lab");
    await assert.rejects(
      learner.prepare(sigmoid, sigmoid.part),
      /lab folder .* cannot be written .* Open Folder/,
    );
  });
});
