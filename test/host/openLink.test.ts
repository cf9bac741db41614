import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openLink } from "../../src/host/panels/openLink";
import { readText, scene, until } from "./scene";

describe("a link in a step", () => {
  it("to a file of the pack opens the learner's own copy, made once", async () => {
    const { root, learner, place } = await scene();
    const step = place("one-neuron/sigmoid");
    await openLink("../starter/show.py", step, learner);
    const copy = vscode.Uri.joinPath(root, "intro-deep-learning", "02-one-neuron", "starter", "show.py");
    await until(
      "the copy is open",
      () => vscode.window.activeTextEditor?.document.uri.toString() === copy.toString(),
    );
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode("mine"));
    await openLink("../starter/show.py", step, learner);
    assert.equal(await readText(copy), "mine");
  });

  it("never reads outside of the pack", async () => {
    const { learner, place } = await scene();
    const step = place("one-neuron/sigmoid");
    for (const href of [
      "../../../../package.json",
      "/../../package.json",
      "..%2f..%2f..%2f..%2fpackage.json",
      "nowhere.ipynb",
    ])
      await assert.rejects(openLink(href, step, learner), /is not in the pack/, href);
  });

  it("with a scheme of a program is not followed", async () => {
    const { learner, place } = await scene();
    for (const href of [
      "javascript:alert(1)",
      "command:workbench.action.quit",
      "file:///etc/passwd",
      "vscode://x/y",
    ])
      await openLink(href, place("one-neuron/sigmoid"), learner);
  });
});
