import assert from "node:assert/strict";
import { verifyRules } from "../../src/core/verify/finding";
import { soundFiles, step, verdict, verifyScene, type Scene } from "./verifyScene";

const solution = soundFiles["01-a/solution/a.py"] ?? "";
const starter = soundFiles["01-a/starter/a.py"] ?? "";
const found = new Set<string>();

/** Expects one Problem, and gives its message. */
async function only(scene: Scene, problem: string): Promise<string> {
  const { problems, messages } = await verifyScene(scene);
  assert.deepEqual(problems, [problem], messages.join("\n"));
  found.add(problem.split(" ")[0] ?? "");
  return messages[0] ?? "";
}

describe("verifying a sound pack", () => {
  it("finds nothing", async () => {
    const { problems, steps } = await verifyScene();
    assert.deepEqual(problems, []);
    assert.deepEqual(
      steps.map(({ step, checks, limit, answers }) => [step, checks, limit, answers.map(({ name }) => name)]),
      [
        ["a/f", 1, 4, ["solution", "solution-so-far", "starter", "minus"]],
        ["a/g", 1, 4, ["solution", "starter"]],
      ],
    );
  });

  it("runs each answer in folders of its own, each time with another seed, and leaves none behind", async () => {
    const { requests, left } = await verifyScene({ options: { runs: 4 } });
    assert.equal(requests.length, 6 * 4);
    assert.equal(new Set(requests.map(({ folder }) => folder)).size, 6 * 4);
    assert.equal(new Set(requests.map(({ seed }) => seed)).size, 4);
    assert.equal(left, 0);
  });

  it("uses the same seeds the next time", async () => {
    const seeds = async () => (await verifyScene()).requests.map(({ seed }) => seed);
    assert.deepEqual(await seeds(), await seeds());
  });

  it("runs as many at once as it is told, and tells how far it is", async () => {
    const seen: string[] = [];
    const progress = (done: number, total: number, current: string) =>
      seen.push(`${done}/${total} ${current}`);
    const { most } = await verifyScene({ options: { parallel: 4, progress } });
    assert.equal(most, 4);
    assert.equal(seen.length, 18);
    assert.deepEqual([seen[0], seen.at(-1)], ["1/18 a/f", "18/18 a/g"]);
  });

  it("runs one step alone when only that is asked for", async () => {
    const { steps } = await verifyScene({ step: "a/g" });
    assert.deepEqual(
      steps.map((one) => one.step),
      ["a/g"],
    );
    await assert.rejects(verifyScene({ step: "a/h" }), /This pack has no step `a\/h`\./);
  });

  it("leaves out a step whose files are not all there, of which validation tells", async () => {
    const { steps } = await verifyScene({ files: { "01-a/checks/test_02_g.py": undefined } });
    assert.deepEqual(
      steps.map((one) => one.step),
      ["a/f"],
    );
  });
});

describe("a solution", () => {
  it("that fails a check is told of at the line where it fails", async () => {
    const one = () => ({ message: "1 was expected.", file: "a.py", line: 2 });
    const message = await only(
      {
        checks: { "a/f": { one } },
        files: { "01-a/mistakes/01_f/minus/message.txt": "1 was expected" },
      },
      "solution-fails 01-a/solution/a.py:2:1",
    );
    assert.equal(message, "The solution fails “Does one”: 1 was expected.");
  });

  it("that fails several checks alike is told of once", async () => {
    const two = () => "There is a slip in line 3.";
    const message = await only(
      { checks: { "a/g": { two, three: two } } },
      "solution-fails 01-a/solution/a.py:1:1",
    );
    assert.match(message, /“Does two”, “Does three”: There is/);
  });

  it("that ends Python is told of, too", async () => {
    const message = await only(
      {
        report: ({ step }, text) =>
          step === "a/g" && text === solution
            ? { outcome: "crashed", message: "Python ended.", verdicts: [verdict("two", "skipped")] }
            : {},
      },
      "solution-fails 01-a/solution/a.py:1:1",
    );
    assert.match(message, /do not come to an end on the solution: Python ended\./);
  });

  it("that needs more than half its limit is warned of at the limit, by its fastest run", async () => {
    const slow = (text: string, seed: number) => (text === solution ? 2.1 + seed / 1e6 : 0.1);
    const message = await only({ takes: slow, step: "a/g" }, "near-limit 01-a/steps/02-g.md:6:1");
    assert.match(message, /The solution takes 2\.1 of the 4 seconds/);
    const busy = (text: string, seed: number) => (text === solution && seed > 8000 ? 3.9 : 0.1);
    assert.deepEqual((await verifyScene({ takes: busy })).problems, []);
  });
});

describe("a check that needs a later step", () => {
  const needsG = (text: string) => (text.includes("return 2") ? undefined : "`g` is not written yet.");

  it("is found with the later functions as the starter gives them", async () => {
    const message = await only(
      { checks: { "a/f": { one: (text) => (text.includes("-1") ? "The sign is wrong" : needsG(text)) } } },
      "needs-later-step 01-a/checks/test_01_f.py:3:1",
    );
    assert.equal(
      message,
      "The check “Does one” needs a later step: it fails as long as `g` is not written. `g` is not written yet.",
    );
  });

  it("is not one that fails on the whole solution anyway", async () => {
    const always = () => "The sign is wrong.";
    await only({ checks: { "a/f": { one: always } } }, "solution-fails 01-a/solution/a.py:1:1");
  });

  it("is none when the steps grow one class together", async () => {
    const { steps } = await verifyScene({
      files: { "01-a/steps/02-g.md": step("f") },
    });
    assert.deepEqual(
      steps[0]?.answers.map(({ kind }) => kind),
      ["solution", "starter", "mistake"],
    );
  });

  it("is found where the later step has a file of its own without names", async () => {
    const { steps } = await verifyScene({
      files: {
        "01-a/steps/02-g.md": step("g").replace("a.py", "b.py").replace("symbols: [g]\n", ""),
        "01-a/starter/b.py": "x = 1\n",
        "01-a/solution/b.py": "x = 2\n",
      },
    });
    assert.ok(steps[0]?.answers.some(({ kind }) => kind === "solution-so-far"));
  });
});

describe("a starter", () => {
  it("that passes everything is told of at the checks", async () => {
    const message = await only(
      { checks: { "a/g": { two: () => undefined } } },
      "starter-passes 01-a/checks/test_02_g.py:1:1",
    );
    assert.equal(message, "The starter passes every check of this step.");
  });

  it("may pass some of the checks", async () => {
    const checks = {
      "a/g": { two: (text: string) => (text === starter ? "No." : undefined), three: () => undefined },
    };
    assert.deepEqual((await verifyScene({ checks })).problems, []);
  });
});

describe("a mistake", () => {
  const minus = "01-a/mistakes/01_f/minus";

  it("that passes is told of at its file", async () => {
    const one = (text: string) => (text.includes("raise NotImplementedError\n\n\n") ? "Not yet." : undefined);
    await only({ checks: { "a/f": { one } } }, `mistake-passes ${minus}/a.py:1:1`);
  });

  it("that passes in some runs is told of with their number", async () => {
    const one = (text: string, seed: number) =>
      text.includes("return 1") || (text.includes("-1") && seed < 8000) ? undefined : "The sign is wrong.";
    const message = await only({ checks: { "a/f": { one } } }, `mistake-passes ${minus}/a.py:1:1`);
    assert.equal(message, "The mistake `minus` passes every check in 1 of 3 runs.");
  });

  it("that has no file of its own is none", async () => {
    const message = await only(
      { files: { [`${minus}/a.py`]: undefined } },
      `mistake-passes ${minus}/message.txt:1:1`,
    );
    assert.match(message, /has no file of its own/);
  });

  it("that fails in other words is told of with those", async () => {
    const message = await only(
      { files: { [`${minus}/message.txt`]: "A minus" } },
      `mistake-message ${minus}/message.txt:1:1`,
    );
    assert.equal(
      message,
      "The mistake `minus` fails without the words “A minus”. What is said is “The sign is wrong here.”.",
    );
  });

  it("may earn its words in the diagnosis, and by running into its limit", async () => {
    const told = (text: string) => ({
      message: "No.",
      diagnosis: text.includes("-1") ? "Is it so that the sign is wrong?" : undefined,
    });
    const one = (text: string) => (text.includes("return 1") ? undefined : told(text));
    const late = await verifyScene({
      files: { [`${minus}/message.txt`]: "the sign is wrong" },
      checks: { "a/f": { one } },
      report: (_, text) => (text.includes("-1") ? { outcome: "timed-out", message: "Stopped." } : {}),
    });
    assert.deepEqual(late.problems, []);
  });

  it("needs its message.txt, with words in it", async () => {
    for (const [text, words] of [
      [undefined, /has no message\.txt\.$/],
      [" \n", /has an empty message\.txt\.$/],
    ] as const)
      assert.match(
        await only({ files: { [`${minus}/message.txt`]: text } }, `mistake-message ${minus}/message.txt:1:1`),
        words,
      );
  });
});

describe("a check that does not always say the same", () => {
  it("of the solution is named, with the seed", async () => {
    const two = (text: string, seed: number) =>
      text === solution && seed !== 7919 * 2 ? undefined : "Nearly.";
    const message = await only({ checks: { "a/g": { two } } }, "flaky-check 01-a/checks/test_02_g.py:1:1");
    assert.equal(
      message,
      "The check “Does two” passes on the solution in 2 of 3 runs. With the seed 15838 it says: “Nearly.”.",
    );
  });

  it("of a mistake is named, too", async () => {
    const one = (text: string) => (text.includes("return 1") ? undefined : "The sign is wrong.");
    const other = (text: string, seed: number) =>
      text.includes("-1") && seed > 8000 ? "Too small." : undefined;
    const message = await only(
      { checks: { "a/f": { one, other } } },
      "flaky-check 01-a/checks/test_01_f.py:1:1",
    );
    assert.match(message, /“Does other” passes on the mistake `minus` in 1 of 3 runs/);
  });
});

describe("a check that breaks", () => {
  const message =
    'NameError: x\nTraceback:\n  File "<test_01_f.py>", line 4, in test_one\n  File "lib.py", line 9\n';

  it("is told of once, at its line", async () => {
    const text = await only(
      {
        step: "a/f",
        report: () => ({ outcome: "crashed", message, verdicts: [verdict("one", "errored")] }),
      },
      "broken-check 01-a/checks/test_01_f.py:4:1",
    );
    assert.equal(text, "The check “Does one” breaks on the solution: “NameError: x”.");
  });

  it("is told of when the whole file cannot be read", async () => {
    const text = await only(
      {
        step: "a/g",
        report: () => ({ outcome: "crashed", message: "`test_02_g.py` cannot be loaded", verdicts: [] }),
      },
      "broken-check 01-a/checks/test_02_g.py:1:1",
    );
    assert.match(text, /The checks cannot be run on the solution/);
  });

  it("is told of on the mistake where it breaks", async () => {
    const text = await only(
      {
        report: (_, text) =>
          text.includes("-1") ? { outcome: "crashed", message, verdicts: [verdict("one", "errored")] } : {},
      },
      "broken-check 01-a/checks/test_01_f.py:4:1",
    );
    assert.match(text, /breaks on the mistake `minus`/);
  });
});

describe("what cannot be run", () => {
  it("is no problem of the pack, but is said", async () => {
    const { steps, problems } = await verifyScene({
      report: ({ step }) =>
        step === "a/g" ? { outcome: "environment", message: "Install torch.", verdicts: [] } : {},
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      steps.map(({ answers }) => [...new Set(answers.map(({ notRun }) => notRun))]),
      [[undefined], ["Install torch."]],
    );
  });

  it("ends everything when it was cancelled, and leaves no folder behind", async () => {
    let runs = 0;
    const stopped = verifyScene({ report: () => (++runs === 3 ? { outcome: "cancelled" } : {}) });
    await assert.rejects(stopped, /Stopped before everything was run\./);
    assert.equal(runs, 3);
  });
});

describe("the findings of verification", () => {
  it("are all held by a test above", () => {
    assert.deepEqual([...found].sort(), [...verifyRules].sort());
  });
});
