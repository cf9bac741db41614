import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { getElementsByTagName } from "domutils";
import { parseDocument } from "htmlparser2";
import { filesBelow } from "../../src/core/loadLab";
import { diskFiles } from "../../src/cli/diskFiles";
import { findPython } from "../../src/runner/findPython";
import { temporaryFolder } from "../runner/temporaryFolder";
import { commandLine, dlLabs, dlLabsJson, packs } from "./dlLabs";

interface Finding {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}
interface Answer {
  readonly pack: string | null;
  readonly python: { readonly version: string; readonly executable: string } | null;
  readonly steps: readonly {
    readonly step: string;
    readonly checks: number;
    readonly answers: readonly { readonly name: string; readonly status: string }[];
  }[];
  readonly problems: readonly Finding[];
  readonly notRun: readonly string[];
}

type Changes = Readonly<Record<string, string | ((text: string) => string)>>;
const lab = "01-arithmetic";
const double = `${lab}/checks/test_01_double.py`;
const triple = `${lab}/checks/test_02_triple.py`;

/** The good pack's lab alone (a deck would need Marp), with some files changed. */
async function packWith(changes: Changes = {}): Promise<string> {
  const folder = await temporaryFolder();
  await cp(`${packs}/good/${lab}`, path.join(folder, lab), { recursive: true });
  await cp(`${packs}/good/pack.json`, path.join(folder, "pack.json"));
  const edits: Changes = {
    [`${lab}/steps/01-double.md`]: (text) => text.replace(/, as on .*\)\./, "."),
    ...changes,
  };
  for (const [file, change] of Object.entries(edits)) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, typeof change === "string" ? change : change(await readFile(target, "utf8")));
  }
  return folder;
}

describe("verify", () => {
  let python: string;
  before(async () => {
    python = (await findPython({})).executable;
  });
  const verify = (pack: string, ...more: string[]) =>
    dlLabsJson<Answer>(["verify", pack, "--python", python, ...more]);

  /** For each finding: what is changed in the good pack, and where it is found. */
  const findings: readonly [rule: string, place: string, changes: Changes, message: RegExp][] = [
    [
      "starter-passes",
      `${triple}:1`,
      { [triple]: "def test_x(learner):\n    pass\n" },
      /passes every check of this step\./,
    ],
    [
      "solution-fails",
      `${lab}/solution/arithmetic.py:9`,
      { [`${lab}/solution/arithmetic.py`]: (text) => text.replace("3 * x", "4 * x") },
      /fails “Triples a number”: `triple\(1\.5\)`.*6\.0.*4\.5/,
    ],
    [
      "mistake-passes",
      `${lab}/mistakes/01_double/squares/arithmetic.py:1`,
      { [`${lab}/mistakes/01_double/squares/arithmetic.py`]: (text) => text.replace("x**2", "x + x") },
      /`squares` passes every check\./,
    ],
    [
      "mistake-message",
      `${lab}/mistakes/01_double/squares/message.txt:1`,
      { [`${lab}/mistakes/01_double/squares/message.txt`]: "It is cubed\n" },
      /without the words “It is cubed”\. What is said is .*“The number is squared/,
    ],
    [
      "needs-later-step",
      `${double}:10`,
      {
        [double]: (text) =>
          text.replace("close(learner.double(-2.0)", "learner.triple(1)\n    close(learner.double(-2.0)"),
      },
      /“Doubles a negative number” needs a later step: .* `triple` is not written/,
    ],
    [
      "flaky-check",
      `${triple}:4`,
      {
        [triple]:
          "import random\nfrom dl_labs import close, rng\n\ndef test_x(learner):\n" +
          "    learner.triple(1)\n    assert rng().random() < 0.5, 'No luck.'\n",
      },
      /passes on the solution in \d+ of 12 runs\. With the seed \d+ it says: “No luck\.”/,
    ],
    [
      "near-limit",
      `${lab}/steps/02-triple.md:6`,
      {
        [triple]: (text) => text.replace("    close", "    import time; time.sleep(1.7); close"),
        [`${lab}/steps/02-triple.md`]: (text) => text.replace("limit: 5", "limit: 3"),
      },
      /The solution takes \d\.\d of the 3 seconds/,
    ],
    [
      "broken-check",
      `${triple}:6`,
      { [triple]: (text) => text.replace("close(learner", "closed(learner") },
      /“Triples a number” breaks on the solution: “NameError: /,
    ],
  ];
  for (const [rule, place, changes, message] of findings) {
    it(`finds ${rule} with a real Python, at its place and nothing else`, async () => {
      const runs = rule === "flaky-check" ? "12" : "2";
      const { code, json, errors } = await verify(await packWith(changes), "--runs", runs);
      assert.deepEqual(
        json.problems.map((one) => `${one.rule} ${one.path}:${one.line}`),
        [`${rule} ${place}`],
        JSON.stringify(json.problems),
      );
      assert.match(json.problems[0]?.message ?? "", message);
      assert.deepEqual([code, errors], [1, ""]);
    });
  }

  it("ends with 0 and a page for a pack in order", async () => {
    const { code, out, errors } = await dlLabs(["verify", await packWith(), "--python", python]);
    assert.deepEqual([code, errors], [0, ""]);
    assert.match(out, /^A good pack, on Python 3\.\d+\.\d+ \(.*\)\n/);
    assert.match(out, /^ {2}arithmetic\/double {2}2 checks {2}1 mistake {3}\d\.\d of 5 s {2}ok$/m);
    assert.match(out, /^2 code steps, 6 answers, 3 runs of each, \d+\.\d s: no problems\.\n$/m);
  });

  it("gives in JSON all that there is, under names that stay", async () => {
    const { code, json } = await verify(await packWith());
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(json), [
      ...["pack", "python", "runs", "seconds", "steps", "problems", "notRun"],
    ]);
    assert.deepEqual([json.pack, json.python?.executable, json.notRun], ["good", python, []]);
    assert.deepEqual(
      json.steps.map(({ step, checks, answers }) => [step, checks, answers.map(({ name }) => name)]),
      [
        ["arithmetic/double", 2, ["solution", "solution-so-far", "starter", "squares"]],
        ["arithmetic/triple", 1, ["solution", "starter"]],
      ],
    );
    for (const step of json.steps) {
      assert.deepEqual(Object.keys(step), [
        ...["step", "title", "path", "checks", "limit", "seconds", "answers"],
      ]);
      for (const answer of step.answers)
        assert.deepEqual(Object.keys(answer), ["kind", "name", "path", "status", "seconds", "problems"]);
    }
  });

  it("tells what validate tells, and of the page's problems with place and rule", async () => {
    const pack = await packWith({ [`${lab}/steps/02-triple.md`]: (text) => text.split("## Hint")[0] ?? "" });
    const { code, out } = await dlLabs(["verify", pack, "--python", python, "--runs", "1"]);
    assert.equal(code, 1);
    assert.match(out, /^01-arithmetic\/steps\/02-triple\.md:1:1: warning: .* \[no-hints\]$/m);
    assert.match(out, /, 1 run of each, .*: 1 problem\.$/m);
  });

  it("runs one step, and is then silent about other labs", async () => {
    const pack = await packWith({ "02-other/x.txt": "no lab.md" });
    const one = await verify(pack, "--runs", "1", "--step", "arithmetic/triple");
    assert.deepEqual([one.code, one.json.steps.map(({ step }) => step)], [0, ["arithmetic/triple"]]);
    const all = await verify(pack, "--runs", "1");
    assert.deepEqual([all.code, all.json.problems.map(({ rule }) => rule)], [1, ["no-lab-file"]]);
  });

  it("writes JUnit XML that is well formed", async () => {
    const junit = path.join(await temporaryFolder(), "junit.xml");
    const pack = await packWith({ [triple]: "def test_x(learner):\n    '''<&>\"]]>'''\n" });
    const { code } = await verify(pack, "--runs", "1", "--junit", junit);
    assert.equal(code, 1);
    const xml = parseDocument(await readFile(junit, "utf8"), { xmlMode: true });
    const [root] = getElementsByTagName("testsuites", xml);
    assert.deepEqual(
      [root?.attribs["tests"], root?.attribs["failures"], root?.attribs["errors"]],
      ["7", "1", "0"],
    );
    const [failure] = getElementsByTagName("failure", xml);
    assert.equal(failure?.attribs["type"], "starter-passes");
  });

  it("ends with 2 when a library is missing, and runs the rest", async () => {
    const missing =
      "import sys\nsys.modules['catboost'] = None\nimport catboost\n\ndef test_x(learner):\n    pass\n";
    const pack = await packWith({ [triple]: missing });
    const { code, json } = await verify(pack, "--runs", "1");
    assert.equal(code, 2);
    assert.match(json.notRun.join(), /^The library `catboost` is not installed/);
    assert.deepEqual(
      json.steps.map(({ answers }) => [...new Set(answers.map(({ status }) => status))]),
      [["fine"], ["not-run"]],
    );
  });

  it("ends with 1 and no Python for a folder that is no pack", async () => {
    const { code, json } = await verify(`${packs}/no-pack`);
    assert.deepEqual([code, json.pack, json.python, json.steps], [1, null, null, []]);
    assert.deepEqual(
      json.problems.map(({ rule }) => rule),
      ["no-pack"],
    );
  });

  it("ends with 2 and a sentence when it could not run", async () => {
    const pack = await packWith();
    for (const [args, message] of [
      [["verify"], "Which pack? Usage: dl-labs verify <pack folder> "],
      [["verify", `${pack}/gone`], "gone: there is no such folder."],
      [["verify", pack, "--runs", "0"], "--runs is 0; it has to be a number from 1 to 9999."],
      [["verify", pack, "--runs", "many"], "--runs is many; it has to be a number from 1 to 9999."],
      [["verify", pack, "--step", "gone"], "This pack has no step `gone`."],
      [
        ["verify", pack, "--step", "arithmetic/which-is-it"],
        "`arithmetic/which-is-it` has no code to check.",
      ],
      [["verify", pack, "--python", "no-python"], "no-python: there is no such program."],
      [
        ["verify", pack, "--python", python, "--runs", "1", "--junit", `${pack}/no/j.xml`],
        "j.xml cannot be written (ENOENT). Is its folder there?",
      ],
    ] as const) {
      const { code, out, errors } = await dlLabs(args);
      assert.deepEqual([code, out], [2, ""], message);
      assert.ok(errors.startsWith("dl-labs: ") && errors.includes(message), errors);
    }
  });

  it("leaves nothing behind: not in the pack, not among temporary files", async () => {
    const [pack, temporary] = [await packWith(), await temporaryFolder()];
    const before = await filesBelow(diskFiles(pack), "");
    const args = ["verify", pack, "--python", python, "--runs", "1"];
    const { code } = await dlLabs(args, { TMPDIR: temporary, TEMP: temporary });
    assert.equal(code, 0);
    assert.deepEqual(await readdir(temporary), []);
    assert.deepEqual(await filesBelow(diskFiles(pack), ""), before);
    assert.deepEqual((await readdir(pack)).sort(), ["01-arithmetic", "pack.json"]);
  });

  it("takes its folders away when it is interrupted", async function () {
    if (process.platform === "win32") this.skip();
    const temporary = await temporaryFolder();
    const slow = "import time\n\ndef test_x(learner):\n    time.sleep(4)\n";
    const args = [await commandLine(), "verify", await packWith({ [triple]: slow, [double]: slow })];
    const child = spawn(process.execPath, [...args, "--python", python], {
      env: { ...process.env, TMPDIR: temporary },
    });
    let errors = "";
    child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
    while ((await readdir(temporary)).length === 0) await new Promise((done) => setTimeout(done, 20));
    child.kill("SIGINT");
    const code = await new Promise((done) => child.once("close", done));
    assert.deepEqual([code, errors], [2, "dl-labs: Stopped before everything was run.\n"]);
    assert.deepEqual(await readdir(temporary), []);
  });

  it("shows how far it is where a person waits, in one line that is gone at the end", async function () {
    const script = await promisify(execFile)("script", ["--version"]).catch(() => undefined);
    if (!script) this.skip();
    const command = `'${process.execPath}' '${await commandLine()}' verify '${await packWith()}' --python '${python}' --runs 1`;
    const { stdout } = await promisify(execFile)("script", ["-qec", command, "/dev/null"]);
    const lines = stdout.split("\r\x1b[K");
    assert.match(lines.at(-2) ?? "", /^6 of 6 runs: arithmetic\/\w+$/);
    assert.match(lines.at(-1) ?? "", /^A good pack, on Python/);
  });

  it("is not misled by a solution that ends Python or never ends", async () => {
    const body = (code: string) => (text: string) => text.replace("return 3 * x", code);
    const solution = `${lab}/solution/arithmetic.py`;
    const exits = await verify(await packWith({ [solution]: body("import os; os._exit(0)") }), "--runs", "1");
    assert.match(
      exits.json.problems[0]?.message ?? "",
      /^The checks do not come to an end on the solution: /,
    );
    const loops = await packWith({
      [solution]: body("while True: pass"),
      [`${lab}/steps/02-triple.md`]: (text) => text.replace("limit: 5", "limit: 1"),
    });
    const { json } = await verify(loops, "--runs", "1", "--step", "arithmetic/triple");
    assert.deepEqual(
      json.problems.map(({ rule }) => rule),
      ["solution-fails"],
    );
    assert.match(json.problems[0]?.message ?? "", /Stopped after 1 seconds at line 11/);
    await rm(loops, { recursive: true });
  });
});
