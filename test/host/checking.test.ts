import assert from "node:assert/strict";
import * as vscode from "vscode";
import { passed } from "../../src/core/report";
import { packText, readText, scene, until, workspaceFile, writeText } from "./scene";

const solution = (): Promise<string> => packText("02-one-neuron", "solution", "neuron.py");
const step = "one-neuron/sigmoid";

describe("a check", () => {
  const prepared = async () => {
    const parts = await scene();
    const place = parts.place(step);
    assert.ok(place.part.kind === "lab");
    await parts.learner.prepare(place, place.part);
    const file = parts.learner.file(place);
    assert.ok(file);
    return { ...parts, at: place, file };
  };

  it("fails on the starter and says why", async () => {
    const { checking, at } = await prepared();
    const report = await checking.start(at).report;
    assert.equal(report.outcome, "completed");
    assert.equal(report.points.earned, 0);
    assert.ok(report.verdicts.every(({ status }) => status === "failed"));
    assert.match(report.verdicts[0]?.message ?? "", /not written yet/);
  });

  it("passes on the solution, and the step is done", async () => {
    const { checking, at, file, progress } = await prepared();
    await writeText(file, await solution());
    const report = await checking.start(at).report;
    assert.ok(passed(report), JSON.stringify(report));
    assert.equal(progress.current.steps[at.ref]?.done?.value, true);
    assert.deepEqual(progress.current.steps[at.ref]?.points, report.points);
  });

  it("saves the file first", async () => {
    const { checking, at, file } = await prepared();
    const document = await vscode.workspace.openTextDocument(file);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), await solution());
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.isDirty, true);
    const report = await checking.start(at).report;
    assert.equal(document.isDirty, false);
    assert.ok(passed(report));
  });

  it("is one at a time for a lab: the same step joins it, another one is refused", async () => {
    const { checking, at, place } = await prepared();
    const run = checking.start(at);
    assert.equal(checking.start(at), run);
    assert.equal(checking.isRunning(at.ref), true);
    assert.throws(() => checking.start(place("one-neuron/layer")), /Another check of this lab is running/);
    await run.report;
    assert.equal(checking.isRunning(at.ref), false);
  });

  it("can be cancelled, and then says nothing about the code", async () => {
    const { checking, at, file } = await prepared();
    await writeText(file, "while True:\n    pass\n");
    const run = checking.start(at);
    run.cancel();
    assert.equal((await run.report).outcome, "cancelled");
    assert.equal(checking.report(at.ref), undefined);
  });

  it("stops an endless loop after the step's limit and names the line", async () => {
    const { checking, at, file } = await prepared();
    await writeText(file, "def sigmoid(z):\n    while True:\n        pass\n");
    const report = await checking.start(at).report;
    assert.equal(report.outcome, "timed-out");
    assert.ok(
      report.verdicts.some(({ line }) => line === 2 || line === 3),
      JSON.stringify(report),
    );
  });

  it("becomes stale when the file is edited", async () => {
    const { checking, at, file } = await prepared();
    await checking.start(at).report;
    assert.equal(checking.isStale(at.ref), false);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, new vscode.Position(0, 0), "# ");
    await vscode.workspace.applyEdit(edit);
    await until("the report is stale", () => checking.isStale(at.ref));
  });

  it("without any Python is told as the environment's fault, not the code's", async () => {
    const { at, packs, learner, progress } = await prepared();
    const { Checking } = await import("../../src/host/checking");
    const { findPython } = await import("../../src/runner/findPython");
    const { FreshProcess } = await import("../../src/runner/freshProcess");
    const without = new Checking(packs, learner, progress, async () => {
      const { command } = await findPython({ named: "/no/such/python" });
      return new FreshProcess(command, "");
    });
    const report = await without.start(at).report;
    assert.equal(report.outcome, "environment");
    assert.match(report.message, /\/no\/such\/python.*there is no such program/);
  });
});

describe("the commands, in the workspace", () => {
  const ref = `intro-deep-learning/${step}`;
  const file = (): vscode.Uri => workspaceFile("intro-deep-learning", "one-neuron", "neuron.py");
  const problems = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(file());

  it("open a code step with the starter in the editor", async () => {
    await vscode.commands.executeCommand("deepLearningLabs.openStep", ref);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file().toString());
    const line = vscode.window.activeTextEditor?.selection.active.line ?? 0;
    assert.match(vscode.window.activeTextEditor?.document.lineAt(line).text ?? "", /def sigmoid/);
  });

  it("check it: the Problems view shows what is wrong, on the learner's line", async () => {
    await vscode.commands.executeCommand("deepLearningLabs.checkStep", ref);
    assert.ok(problems().length > 0);
    const text = (await readText(file())).split("\n");
    const line = problems()[0]?.range.start.line ?? 0;
    assert.match(text[line] ?? "", /NotImplementedError|sigmoid/);
  });

  it("show a CodeLens with Check, Hint and Reset above each function of a step", async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      file(),
      100,
    );
    const commands = lenses.map(({ command }) => `${command?.command} ${command?.arguments?.[0]}`);
    for (const name of ["checkStep", "showHint", "resetStep"])
      assert.ok(commands.includes(`deepLearningLabs.${name} ${ref}`), name);
  });

  it("check it as a task, with an exit code", async () => {
    const run = async (): Promise<number | undefined> => {
      const tasks = await vscode.tasks.fetchTasks({ type: "deepLearningLabs" });
      const task = tasks.find(({ definition }) => definition["step"] === step);
      assert.ok(task);
      const ended = new Promise<number | undefined>((resolve) => {
        const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
          if (execution.task.definition["step"] !== step) return;
          listener.dispose();
          resolve(exitCode);
        });
      });
      await vscode.tasks.executeTask(task);
      return ended;
    };
    assert.equal(await run(), 1);
    await writeText(file(), await solution());
    assert.equal(await run(), 0);
  });

  it("clear the Problems once the step passes, and write down that it is done", async () => {
    await vscode.commands.executeCommand("deepLearningLabs.checkStep", ref);
    assert.deepEqual(problems(), []);
    const saved = workspaceFile(".deep-learning-labs", "progress.json");
    await until("the progress file says done", async () => {
      const text = await readText(saved).catch(() => "{}");
      const steps = (JSON.parse(text) as { steps?: Record<string, { done?: { value: boolean } }> }).steps;
      return steps?.[ref]?.done?.value === true;
    });
  });
});
