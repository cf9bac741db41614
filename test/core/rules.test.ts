import assert from "node:assert/strict";
import { validatePack } from "../../src/core/validatePack";
import { memoryFiles, packJson } from "./memoryFiles";
import { readPlainDeck } from "./plainDeck";

const lab = "---\ntitle: A lab\n---\n";
const read = (body: string) => `---\ntitle: X\nkind: read\n---\n${body}`;
const code = "---\ntitle: X\nkind: code\nfile: a.py\nsymbols: [f]\n---\n## Hint\nThink.\n";
const codeStep = {
  "01-a/lab.md": lab,
  "01-a/steps/01-x.md": code,
  "01-a/starter/a.py": "def f(): ...\n",
  "01-a/solution/a.py": "def f(): return 1\n",
  "01-a/checks/test_01_x.py": "def test_x(learner): ...\n",
};

/** `path:line:col rule message`, for a pack in memory whose decks name no files. */
async function problems(contents: Readonly<Record<string, string>>): Promise<string[]> {
  const files = memoryFiles({ "pack.json": packJson, ...contents });
  const found = await validatePack(files, readPlainDeck, async () => []);
  return found.problems.map(
    ({ path, line, column, rule, message }) => `${path}:${line}:${column} ${rule} ${message}`,
  );
}
/** The same for one read step, without its path. */
async function inText(body: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const path = "01-a/steps/01-x.md";
  const found = await problems({ "01-a/lab.md": lab, [path]: read(body), ...more });
  return found.map((text) => text.replace(`${path}:`, "").replace(/ [A-Z`].*/s, ""));
}

describe("a code step", () => {
  it("that has everything has no problem", async () => {
    assert.deepEqual(await problems(codeStep), []);
  });

  it("misses what is not there, with the path to add", async () => {
    const step = "01-a/steps/01-x.md";
    const bare = {
      "01-a/lab.md": lab,
      "01-a/starter/a.py": "def f(): ...\n",
      [step]: code.replace("## Hint", "## Thought"),
    };
    assert.deepEqual(await problems(bare), [
      `${step}:1:1 no-hints This code step has no hints.`,
      `${step}:3:1 missing-checks This code step has no checks.`,
      `${step}:4:1 missing-solution The solution has no \`a.py\`.`,
    ]);
  });

  it("may be about a class or an asynchronous function, but about nothing that is not there", async () => {
    const starter = "class f(object):\n    def g(self): ...\nasync def h(): ...\ndef ff(): ...\n";
    const found = await problems({
      ...codeStep,
      "01-a/starter/a.py": starter,
      "01-a/steps/01-x.md": code.replace("[f]", "[f, h, g]"),
    });
    assert.deepEqual(found, [
      "01-a/steps/01-x.md:5:17 missing-symbol The starter's a.py has no function or class `g`.",
    ]);
  });

  it("gets a Problem, not a crash, for a symbol that is no name", async () => {
    for (const symbol of ["f()", "'f('", "'['", "A.f"]) {
      const [first = "", ...more] = await problems({
        ...codeStep,
        "01-a/steps/01-x.md": code.replace("[f]", `[${symbol}]`),
      });
      assert.match(first, /test_01_x\.py:1:1 orphan-checks/);
      assert.match(more.join(), /^01-a\/steps\/01-x\.md:5:11 field `symbols\.0` must be the name/);
    }
  });
});

describe("checks and mistakes", () => {
  it("belong to a code step by name", async () => {
    const found = await problems({
      ...codeStep,
      "01-a/checks/helpers.py": "",
      "01-a/checks/test_01_y.py": "",
      "01-a/mistakes/01_x/squares/a.py": "",
      "01-a/mistakes/02_gone/squares/a.py": "",
      "01-a/mistakes/README.md": "",
    });
    assert.deepEqual(found, [
      "01-a/checks/test_01_y.py:1:1 orphan-checks No code step of this lab is called `01-y`.",
      "01-a/mistakes/02_gone:1:1 orphan-checks No code step of this lab is called `02-gone`.",
    ]);
  });
});

describe("ids and numbers", () => {
  it("are told where they come a second and a third time", async () => {
    const found = await problems({
      "01-a/lab.md": lab,
      "01-a/steps/01-x.md": read(""),
      "01-a/steps/02-x.md": read(""),
      "01-a/steps/2-y.md": read(""),
      "02-b/lab.md": lab,
      "02-b/steps/01-x.md": read(""),
      "03-a/lab.md": lab,
      "lectures/b/slides.md": "One",
    });
    assert.deepEqual(found, [
      "01-a/steps/02-x.md:1:1 duplicate-id The step `x` is here and in 01-a/steps/01-x.md.",
      "01-a/steps/2-y.md:1:1 duplicate-number This step and 01-a/steps/02-x.md have the same number, 2.",
      "02-b:1:1 duplicate-id The lab or lecture `b` is here and in lectures/b/slides.md.",
      "03-a:1:1 duplicate-id The lab or lecture `a` is here and in 01-a.",
    ]);
  });

  it("may be shared by steps after one slide, but not with the slide's own step", async () => {
    const lecture = { "lectures/w/slides.md": "One\n---\nTwo" };
    assert.deepEqual(
      await problems({
        ...lecture,
        "lectures/w/steps/01-a.md": read(""),
        "lectures/w/steps/01-b.md": read(""),
      }),
      [],
    );
    assert.deepEqual(await problems({ ...lecture, "lectures/w/steps/01-slide-1.md": read("") }), [
      "lectures/w/steps/01-slide-1.md:1:1 duplicate-id The step `slide-1` is here and in lectures/w/slides.md.",
    ]);
  });
});

describe("links between steps", () => {
  it("lead to labs, lectures, steps and slides", async () => {
    const links = ["step:a", "step:a/x", "step:tiny/a/x", "step:01-a", "slide:w", "slide:w/1", "slide:w/2"];
    const text = links.map((link) => `[there](${link})`).join(" ");
    assert.deepEqual(await inText(text, { "lectures/w/slides.md": "One\n---\nTwo" }), []);
  });

  it("are told each at its own place when they lead nowhere", async () => {
    const text = "See [a](step:a/gone-fishing) or\n[b](step:a/gone), [c](slide:w/3) and [b](step:a/gone).\n";
    assert.deepEqual(await inText(text, { "lectures/w/slides.md": "One\n---\nTwo" }), [
      "5:9 dead-link",
      "6:5 dead-link",
      "6:23 dead-link",
      "6:42 dead-link",
    ]);
    for (const link of ["slide:w/0", "slide:w/x", "slide:gone", "slide:", "step:", "step:a/b/c/d"])
      assert.deepEqual(
        await inText(`[x](${link})`, { "lectures/w/slides.md": "One" }),
        ["5:5 dead-link"],
        link,
      );
  });

  it("are looked for in hints, too", async () => {
    assert.deepEqual(await inText("## Hint\n[x](step:gone)"), ["6:5 dead-link"]);
  });

  it("to the web are left alone", async () => {
    assert.deepEqual(await inText("[x](https://example.org/step:gone)"), []);
  });
});

describe("pictures in steps", () => {
  it("are in the pack and have a text", async () => {
    const text = '![a](a.png) ![b](../assets/b%20c.png "Title") ![c](data:image/png;base64,AA==)';
    assert.deepEqual(await inText(text, { "01-a/steps/a.png": "", "01-a/assets/b c.png": "" }), []);
  });

  it("are told each at its own place when they are not", async () => {
    const text = "![a](gone.png) ![a](gone.png)\n\n![ ](https://example.org/a.png)";
    assert.deepEqual(await inText(text), [
      "5:1 missing-picture",
      "5:16 missing-picture",
      "7:1 picture-text",
      "7:1 remote-picture",
    ]);
  });

  it("are not there outside of the pack, nor behind an address that is none", async () => {
    assert.deepEqual(await inText("![a](../../../a.png)"), ["5:1 missing-picture"]);
    assert.deepEqual(await inText("![a](100%.png)"), ["5:1 missing-picture"]);
    assert.deepEqual(await inText("![a](100%.png)", { "01-a/steps/100%.png": "" }), []);
  });
});

describe("the answers of a quiz", () => {
  const quiz = (...lines: string[]) => `---\ntitle: X\nkind: quiz\nquestions:\n${lines.join("\n")}\n---\n`;
  const inQuiz = async (...lines: string[]) =>
    (await problems({ "01-a/lab.md": lab, "01-a/steps/01-x.md": quiz(...lines) })).map((text) =>
      text.replace("01-a/steps/01-x.md:", ""),
    );
  const option = (correct: boolean) => `{ text: T, correct: ${correct}, why: W }`;

  it("hold exactly one that is right in a choice", async () => {
    const choice = (...right: boolean[]) =>
      inQuiz("  - type: choice", "    ask: A", `    options: [${right.map(option).join(", ")}]`);
    assert.deepEqual(await choice(false, true), []);
    assert.deepEqual(await choice(true, false, true), [
      "7:5 quiz-answers A choice needs exactly one right option; this one has 2.",
    ]);
  });

  it("hold at least one that is right in choices", async () => {
    const choices = (...right: boolean[]) =>
      inQuiz("  - type: choices", "    ask: A", `    options: [${right.map(option).join(", ")}]`);
    assert.deepEqual(await choices(true, true), []);
    assert.deepEqual(await choices(false, false), ["7:5 quiz-answers No option is right."]);
  });

  it("are all different in a match", async () => {
    const match = (...right: string[]) =>
      inQuiz(
        "  - type: match",
        "    ask: A",
        "    pairs:",
        ...right.map((r, i) => `      - { left: L${i}, right: ${r}, why: W }`),
      );
    assert.deepEqual(await match("a", "b"), []);
    assert.deepEqual(await match("a", "b", "a"), ["7:5 quiz-answers Two pairs have the same right side."]);
  });

  it("are told at the question that they belong to", async () => {
    const good = ["  - type: choice", "    ask: A", `    options: [${option(true)}, ${option(false)}]`];
    const bad = ["  - type: choice", "    ask: B", `    options: [${option(false)}, ${option(false)}]`];
    assert.deepEqual(await inQuiz(...good, ...bad), [
      "10:5 quiz-answers A choice needs exactly one right option; this one has 0.",
    ]);
  });
});

describe("the files of a deck", () => {
  it("are looked for in every lecture, with the deck's text and path", async () => {
    const asked: string[] = [];
    const files = memoryFiles({
      "pack.json": packJson,
      "lectures/a/slides.md": "One",
      "lectures/b/slides.md": "Two",
    });
    await validatePack(files, readPlainDeck, async (markdown, path) => {
      asked.push(`${path}: ${markdown}`);
      return [];
    });
    assert.deepEqual(asked, ["lectures/a/slides.md: One", "lectures/b/slides.md: Two"]);
  });
});
