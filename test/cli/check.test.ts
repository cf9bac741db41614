import assert from "node:assert/strict";
import { cp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { findPython } from "../../src/runner/findPython";
import { temporaryFolder } from "../runner/temporaryFolder";
import { dlLabs, dlLabsJson, packs } from "./dlLabs";

interface Answer {
  readonly outcome: string;
  readonly message: string;
  readonly points: { readonly earned: number; readonly possible: number };
  readonly verdicts: readonly Readonly<Record<string, unknown>>[];
  readonly seconds: number;
}

const good = `${packs}/good`;
const lab = `${good}/01-arithmetic`;

/** A lab folder as a learner has it, with files of the pack's or a text as arithmetic.py. */
async function labFolder(from: "starter" | "solution" | { readonly text: string }): Promise<string> {
  const folder = await temporaryFolder();
  if (typeof from === "string") await cp(path.join(lab, from), folder, { recursive: true });
  else await writeFile(path.join(folder, "arithmetic.py"), from.text);
  return folder;
}

/** The good pack's lab alone: without a deck, Marp need not be loaded for each run. */
let pack: string;
const args = (folder: string, step = "arithmetic") => ["check", pack, "--step", step, "--folder", folder];
async function copyOfPack(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(lab, path.join(folder, "01-arithmetic"), { recursive: true });
  await cp(`${good}/pack.json`, path.join(folder, "pack.json"));
  return folder;
}

const ids = ({ verdicts }: Answer) => verdicts.map(({ step, id, status }) => `${step} ${id} ${status}`);

describe("check", () => {
  let python: string;
  before(async () => {
    python = (await findPython({})).executable;
    pack = await copyOfPack();
  });
  const check = async (folder: string, step?: string) =>
    dlLabsJson<Answer>([...args(folder, step), "--python", python]);

  it("ends with 0 when all of a lab's checks pass", async () => {
    const { code, json, errors } = await check(await labFolder("solution"));
    assert.deepEqual([code, errors], [0, ""]);
    assert.deepEqual([json.outcome, json.points], ["completed", { earned: 4, possible: 4 }]);
    assert.deepEqual(ids(json), [
      "arithmetic/double number passed",
      "arithmetic/double negative passed",
      "arithmetic/triple number passed",
    ]);
  });

  it("ends with 1 when some do not", async () => {
    const { code, json } = await check(await labFolder("starter"));
    assert.equal(code, 1);
    assert.deepEqual([json.outcome, json.points], ["completed", { earned: 0, possible: 4 }]);
    assert.ok(json.verdicts.every(({ status }) => status === "failed"));
  });

  it("gives in JSON all that was promised, null where nothing is known", async () => {
    for (const from of ["starter", "solution"] as const) {
      const { json } = await check(await labFolder(from));
      for (const name of ["outcome", "points", "verdicts", "seconds"]) assert.ok(name in json, name);
      assert.ok(json.seconds > 0);
      for (const verdict of json.verdicts) {
        for (const name of ["id", "step", "title", "status", "points", "message", "diagnosis", "line"])
          assert.ok(name in verdict, name);
        assert.equal(typeof verdict["points"], "number");
        assert.equal(verdict["line"], from === "solution" ? null : verdict["line"]);
      }
      assert.equal(json.verdicts[0]?.["title"], "Doubles a number");
      assert.equal(json.verdicts[1]?.["points"], 2);
    }
  });

  it("says what a known mistake is, and where code fails", async () => {
    const mistake = await temporaryFolder();
    await cp(`${lab}/mistakes/01_double/squares`, mistake, { recursive: true });
    const { code, json } = await check(mistake, "arithmetic/double");
    assert.equal(code, 1);
    assert.deepEqual(ids(json), ["arithmetic/double number failed", "arithmetic/double negative failed"]);
    assert.match(String(json.verdicts[0]?.["message"]), /The number is squared; it has to be doubled\./);
  });

  it("names the line at which the learner's code fails", async () => {
    const folder = await labFolder({ text: "def double(x):\n    return x + y\n" });
    const { json } = await check(folder, "arithmetic/double");
    assert.equal(json.verdicts[0]?.["line"], 2);
    assert.equal(json.verdicts[0]?.["file"], "arithmetic.py");
  });

  it("runs one step by its id, or with its number", async () => {
    const folder = await labFolder({ text: "def triple(x):\n    return 3 * x\n" });
    const steps = ["arithmetic/triple", "01-arithmetic/02-triple", "good/arithmetic/triple"];
    for (const { code, json } of await Promise.all(steps.map((step) => check(folder, step)))) {
      assert.equal(code, 0);
      assert.deepEqual(ids(json), ["arithmetic/triple number passed"]);
    }
  });

  it("ends with 1, and says so, when the code ends Python or never ends", async () => {
    const exits = await check(await labFolder({ text: "import os\nos._exit(0)\n" }), "arithmetic/triple");
    assert.deepEqual([exits.code, exits.json.outcome], [1, "crashed"]);
    const loops = await check(
      await labFolder({ text: "def triple(x):\n    while True:\n        pass\n" }),
      "arithmetic/triple",
    );
    assert.deepEqual([loops.code, loops.json.outcome], [1, "timed-out"]);
    assert.match(loops.json.message, /Stopped after 5 seconds at line [23] of `arithmetic\.py`/);
  });

  it("is written for people without --json", async () => {
    const { code, out } = await dlLabs([...args(await labFolder("solution")), "--python", python]);
    assert.equal(code, 0);
    assert.match(
      out,
      /^ok {5}arithmetic\/double: Doubles a number\n(ok .*\n){2}4 of 4 points, completed, \d+\.\d s\n$/,
    );
    const failed = await dlLabs([
      ...args(await labFolder("starter"), "arithmetic/triple"),
      "--python",
      python,
    ]);
    assert.equal(failed.code, 1);
    assert.match(failed.out, /^FAILED arithmetic\/triple: Triples a number\n {9}arithmetic\.py:11: /);
  });

  it("leaves nothing in the learner's folder and writes no check to it", async () => {
    const folder = await labFolder({
      text: "import os, pathlib\nseen = [str(p) for p in pathlib.Path('.').rglob('*')]\ndef triple(x):\n    assert seen == ['arithmetic.py'], seen\n    return 3 * x\n",
    });
    assert.equal((await check(folder, "arithmetic/triple")).code, 0);
  });

  it("takes its Python from DL_LABS_PYTHON when none is named", async () => {
    const folder = await labFolder("solution");
    assert.equal((await dlLabs(args(folder), { DL_LABS_PYTHON: python })).code, 0);
    const { code, errors } = await dlLabs(args(folder), { DL_LABS_PYTHON: path.join(folder, "no-python") });
    assert.equal(code, 2);
    assert.match(errors, /no-python: there is no such program\. Name another one\./);
    const named = await dlLabs([...args(folder), "--python", python], { DL_LABS_PYTHON: "no-python" });
    assert.equal(named.code, 0, "the named one comes first");
  });

  it("finds a Python by itself", async () => {
    const { code } = await dlLabs(args(await labFolder("solution")), { DL_LABS_PYTHON: "" });
    assert.equal(code, 0);
  });

  it("ends with 2 when a library that the checks need is missing", async () => {
    const needy = await copyOfPack();
    await writeFile(
      path.join(needy, "01-arithmetic/checks/test_02_triple.py"),
      "import sys\nsys.modules['catboost'] = None  # as if it were not installed\nimport catboost\n\ndef test_x(learner):\n    pass\n",
    );
    const folder = await labFolder("solution");
    const { code, json } = await dlLabsJson<Answer>([
      ...["check", needy, "--step", "arithmetic/triple", "--folder", folder, "--python", python],
    ]);
    assert.deepEqual([code, json.outcome], [2, "environment"]);
    assert.match(json.message, /The library `catboost` is not installed for the Python/);
  });

  it("ends with 2 and one line when it could not run", async () => {
    const folder = await labFolder("solution");
    const bare = await copyOfPack();
    await rm(path.join(bare, "01-arithmetic/checks/test_02_triple.py"));
    for (const [given, message] of [
      [["check", good], "Name a step and the learner's folder. Usage: dl-labs check "],
      [
        ["check", good, "--step", "arithmetic"],
        "Name a step and the learner's folder. Usage: dl-labs check ",
      ],
      [args(path.join(folder, "gone")), "there is no such folder. --folder is the learner's lab folder."],
      [args(path.join(folder, "arithmetic.py")), "there is no such folder. --folder is"],
      [args(folder, "gone"), "This pack has no step `gone`. `dl-labs outline` lists them."],
      [args(folder, "arithmetic/gone"), "This pack has no step `arithmetic/gone`."],
      [args(folder, "arithmetic/which-is-it"), "`arithmetic/which-is-it` has no code to check."],
      [["check", good, "--step", "week1", "--folder", folder], "`week1` has no code to check."],
      [
        ["check", `${packs}/no-pack`, ...args(folder).slice(2)],
        "no-pack cannot be used:\npack.json:1:1: error: ",
      ],
      [
        ["check", bare, ...args(folder).slice(2)],
        "`arithmetic/triple` has no checks. `dl-labs validate` says more.",
      ],
      [[...args(folder), "--python"], "Option '--python <value>' argument missing. Usage: dl-labs check "],
    ] as const) {
      const { code, out, errors } = await dlLabs(given);
      assert.deepEqual([code, out], [2, ""], message);
      assert.ok(errors.startsWith("dl-labs: ") && errors.includes(message), errors);
      assert.doesNotMatch(errors, /our own fault|\n {4}at /);
    }
  });
});
