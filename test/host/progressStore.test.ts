import assert from "node:assert/strict";
import * as vscode from "vscode";
import { isDone, readProgress } from "../../src/core/progress";
import { readText, scene, until, writeText } from "./scene";

const ref = "intro-deep-learning/one-neuron/sigmoid";
const other = "intro-deep-learning/setup/greet";

describe("the learner's progress", () => {
  const file = (root: vscode.Uri, name: string): vscode.Uri =>
    vscode.Uri.joinPath(root, ".deep-learning-labs", name);
  const names = async (root: vscode.Uri): Promise<string[]> =>
    (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, ".deep-learning-labs"))).map(
      ([name]) => name,
    );

  it("stands in a file of the workspace and is there after a restart", async () => {
    const { root, progress } = await scene();
    progress.setDone(ref, true);
    progress.setCurrent(ref);
    await progress.settled();
    assert.deepEqual((await names(root)).sort(), ["progress.backup.json", "progress.json"]);
    const again = await scene(root);
    assert.equal(isDone(again.progress.current, ref), true);
    assert.equal(again.progress.current.current?.ref, ref);
  });

  it("is restored from its copy when the file is corrupt, and the corrupt file is kept", async () => {
    const { root, progress } = await scene();
    progress.setDone(ref, true);
    await progress.settled();
    await writeText(file(root, "progress.json"), '{"version":1,"steps":{"intro-deep');
    const again = await scene(root);
    assert.equal(isDone(again.progress.current, ref), true);
    const aside = (await names(root)).find((name) => name.startsWith("progress.corrupt-"));
    assert.ok(aside);
    assert.equal(await readText(file(root, aside)), '{"version":1,"steps":{"intro-deep');
  });

  it("never writes over a corrupt file that has no copy", async () => {
    const { root } = await scene();
    await writeText(file(root, "progress.json"), "not progress");
    const again = await scene(root);
    again.progress.setDone(ref, true);
    await again.progress.settled();
    const aside = (await names(root)).find((name) => name.startsWith("progress.corrupt-"));
    assert.ok(aside);
    assert.equal(await readText(file(root, aside)), "not progress");
    assert.equal(
      isDone(readProgress(await readText(file(root, "progress.json"))) ?? { version: 1, steps: {} }, ref),
      true,
    );
  });

  it("puts a corrupt file aside that appears while the window is open, and loses nothing", async () => {
    const { root, progress } = await scene();
    progress.setDone(ref, true);
    await progress.settled();
    await writeText(file(root, "progress.json"), "");
    progress.setDone(other, true);
    await progress.settled();
    const saved = readProgress(await readText(file(root, "progress.json")));
    assert.ok(saved);
    assert.ok(isDone(saved, ref) && isDone(saved, other));
  });

  it("joins what two windows did at the same time", async () => {
    const { root, progress: first } = await scene();
    const { progress: second } = await scene(root);
    first.setDone(ref, true);
    second.setDone(other, true);
    await Promise.all([first.settled(), second.settled()]);
    await until("both windows know both steps", () =>
      [first, second].every(({ current }) => isDone(current, ref) && isDone(current, other)),
    );
    await until("the file knows both steps", async () => {
      const saved = readProgress(await readText(file(root, "progress.json")));
      return saved !== undefined && isDone(saved, ref) && isDone(saved, other);
    });
  });

  it("stays in memory when the folder cannot be written, and is saved once it can", async () => {
    const { root, progress } = await scene();
    // A file stands where the folder should be.
    const state = vscode.Uri.joinPath(root, ".deep-learning-labs");
    await writeText(state, "in the way");
    progress.setDone(ref, true);
    await progress.settled();
    assert.equal(isDone(progress.current, ref), true);
    assert.equal(await readText(state), "in the way");
    await vscode.workspace.fs.delete(state);
    progress.setDone(other, true);
    await progress.settled();
    const saved = readProgress(await readText(file(root, "progress.json")));
    assert.ok(saved);
    assert.ok(isDone(saved, ref) && isDone(saved, other));
  });
});
