import assert from "node:assert/strict";
import { loadPack } from "../../src/core/loadPack";
import type { Pack, Step } from "../../src/core/pack";
import { memoryFiles, packJson } from "./memoryFiles";
import { readPlainDeck } from "./plainDeck";

type Contents = Readonly<Record<string, string | Uint8Array>>;

const lab = "---\ntitle: A lab\n---\n\nWhat it is about.\n";
const read = (title: string) => `---\ntitle: ${title}\nkind: read\n---\n`;

/** Loads a pack that has nothing wrong with it. */
async function sound(contents: Contents): Promise<Pack> {
  const { pack, problems } = await loadPack(
    memoryFiles({ "pack.json": packJson, ...contents }),
    readPlainDeck,
  );
  assert.deepEqual(problems, []);
  assert.ok(pack);
  return pack;
}

/** Places and rules of what is wrong with a pack, and the ids of what was loaded all the same. */
async function unsound(contents: Contents): Promise<{ problems: string[]; parts: string[] }> {
  const files = memoryFiles({ "pack.json": packJson, ...contents });
  const { pack, problems } = await loadPack(files, readPlainDeck);
  return {
    problems: problems.map(({ path, line, column, rule }) => `${path}:${line}:${column} ${rule}`),
    parts: [...(pack?.lectures ?? []), ...(pack?.labs ?? [])].map(({ id }) => id),
  };
}

async function onlyStep(contents: Contents): Promise<Step> {
  const pack = await sound({ "01-a/lab.md": lab, ...contents });
  const [step, ...more] = pack.labs[0]?.steps ?? [];
  assert.ok(step && more.length === 0);
  return step;
}

describe("a pack that is loaded", () => {
  it("has what pack.json says, and its README", async () => {
    const json =
      '{ "formatVersion": 1, "id": "my-pack", "version": "1.2.3-beta.1", "title": "My pack", "authors": ["Ada"], "license": "MIT", "languages": ["en", "de"], "python": { "requires": ["numpy"] } }';
    const pack = await sound({ "pack.json": json, "README.md": "# Hello\n", "01-a/lab.md": lab });
    assert.deepEqual(
      { ...pack, labs: [] },
      {
        id: "my-pack",
        title: "My pack",
        version: "1.2.3-beta.1",
        formatVersion: 1,
        authors: ["Ada"],
        license: "MIT",
        languages: ["en", "de"],
        python: { requires: ["numpy"] },
        readme: "# Hello\n",
        lectures: [],
        labs: [],
      },
    );
  });

  it("needs little in pack.json", async () => {
    const pack = await sound({ "01-a/lab.md": lab });
    assert.deepEqual(
      [pack.authors, pack.license, pack.languages, pack.python, pack.readme],
      [[], undefined, ["en"], { requires: [] }, undefined],
    );
  });

  it("has its labs by number, and those of one number by name", async () => {
    const pack = await sound({
      "10-c/lab.md": lab,
      "2-b/lab.md": lab,
      "02-a/lab.md": lab,
      "001-d/lab.md": lab,
    });
    assert.deepEqual(
      pack.labs.map(({ path }) => path),
      ["001-d", "02-a", "2-b", "10-c"],
    );
  });

  it("has its steps by number", async () => {
    const pack = await sound({
      "01-a/lab.md": lab,
      "01-a/steps/10-last.md": read("Last"),
      "01-a/steps/9-middle.md": read("Middle"),
      "01-a/steps/01-first.md": read("First"),
    });
    assert.deepEqual(
      pack.labs[0]?.steps.map(({ title }) => title),
      ["First", "Middle", "Last"],
    );
  });

  it("keeps every id when labs and steps are renumbered", async () => {
    const ids = ({ labs }: Pack) => labs.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`));
    const before = await sound({
      "01-a/lab.md": lab,
      "01-a/steps/01-x.md": read("X"),
      "01-a/steps/02-y-2.md": read("Y"),
    });
    const after = await sound({
      "7-a/lab.md": lab,
      "7-a/steps/30-x.md": read("X"),
      "7-a/steps/040-y-2.md": read("Y"),
    });
    assert.deepEqual(ids(before), ["a/x", "a/y-2"]);
    assert.deepEqual(ids(after), ids(before));
  });

  it("takes a translation for no step, and other files neither", async () => {
    const step = await onlyStep({
      "01-a/steps/01-x.md": read("X"),
      "01-a/steps/01-x.de.md": read("X auf Deutsch"),
      "01-a/steps/01-x.zh-cn.md": read("X in Chinese"),
      "01-a/steps/01-x.pt-BR.md": read("X in Portuguese"),
      "01-a/steps/x.png": "",
      "01-a/steps/pictures/note.md": "",
    });
    assert.equal(step.title, "X");
  });

  it("takes only numbered folders for labs", async () => {
    const pack = await sound({
      "01-a/lab.md": lab,
      "assets/x.png": "",
      "notes/steps/01-x.md": "",
      "2024/x": "",
    });
    assert.deepEqual(
      pack.labs.map(({ id }) => id),
      ["a"],
    );
  });

  it("knows a lab's text and its files, without Python's leavings", async () => {
    const pack = await sound({
      "01-a/lab.md": lab,
      "01-a/starter/b.py": "",
      "01-a/starter/a/c.py": "",
      "01-a/starter/__pycache__/b.pyc": "",
      "01-a/solution/b.py": "",
    });
    const [only] = pack.labs;
    assert.equal(only?.intro, "What it is about.");
    assert.deepEqual(only?.starter, ["a/c.py", "b.py"]);
    assert.deepEqual(only?.solution, ["b.py"]);
  });

  it("has a lab's own needs in place of the pack's", async () => {
    const pack = await sound({
      "pack.json": packJson.replace("}", ', "python": { "requires": ["numpy"] } }'),
      "01-a/lab.md": lab,
      "02-b/lab.md": "---\ntitle: B\npython: { requires: [] }\n---\n",
    });
    assert.deepEqual(
      pack.labs.map(({ python }) => python.requires),
      [["numpy"], []],
    );
  });
});

describe("a step that is loaded", () => {
  it("has its body and hints apart", async () => {
    const step = await onlyStep({
      "01-a/steps/01-x.md":
        "\ufeff---\r\ntitle: X\r\nkind: read\r\noptional: true\r\n---\r\nBody.\r\n## Hint\r\nOne.\r\n",
    });
    assert.deepEqual(step, {
      id: "x",
      title: "X",
      kind: "read",
      optional: true,
      path: "01-a/steps/01-x.md",
      slide: undefined,
      body: "Body.",
      hints: ["One."],
    });
  });

  it("finds its checks by name", async () => {
    const text = "---\ntitle: X\nkind: code\nfile: a.py\nsymbols: [f]\nlimit: 2.5\n---\n";
    const step = await onlyStep({
      "01-a/steps/03-two-words.md": text,
      "01-a/checks/test_03_two_words.py": "def test_x(learner): ...",
    });
    assert.ok(step.kind === "code");
    assert.equal(step.checks, "01-a/checks/test_03_two_words.py");
    assert.deepEqual([step.file, step.symbols, step.limit], ["a.py", ["f"], 2.5]);
    const without = await onlyStep({ "01-a/steps/03-two-words.md": text });
    assert.equal(without.kind === "code" && without.checks, undefined);
  });

  it("counts a video's length in seconds and calls it by the step's title", async () => {
    const video = async (text: string) => {
      const step = await onlyStep({
        "01-a/steps/01-x.md": `---\ntitle: X\nkind: video\nvideo: ${text}\n---\n`,
      });
      return step.kind === "video" ? step.video : undefined;
    };
    assert.deepEqual(await video("{ src: a.mp4, length: '1:02:03' }"), {
      src: "a.mp4",
      youtube: undefined,
      seconds: 3723,
      title: "X",
    });
    assert.equal((await video("{ youtube: aircAruvnKk, length: '5:51' }"))?.seconds, 351);
    assert.equal((await video("{ youtube: aircAruvnKk, title: T }"))?.title, "T");
  });

  it("finds its notebook from where it stands; one outside of the pack stays as written", async () => {
    const notebook = async (path: string) => {
      const step = await onlyStep({
        "01-a/steps/01-x.md": `---\ntitle: X\nkind: notebook\nnotebook: ${path}\n---\n`,
      });
      return step.kind === "notebook" ? step.notebook : undefined;
    };
    assert.equal(await notebook("../assets/a.ipynb"), "01-a/assets/a.ipynb");
    assert.equal(await notebook("../../../a.ipynb"), "../../../a.ipynb");
  });

  it("has its questions with all that marking needs", async () => {
    const text =
      "---\ntitle: X\nkind: quiz\nquestions:\n  - type: number\n    ask: A\n    answer: 1.5\n    why: W\n    wrong: V\n  - type: choices\n    ask: B\n    options: [{ text: T, correct: true, why: W }, { text: U, why: V }]\n---\n";
    const step = await onlyStep({ "01-a/steps/01-x.md": text });
    assert.ok(step.kind === "quiz");
    const [first, second] = step.questions;
    assert.ok(first?.type === "number" && second?.type === "choices");
    assert.deepEqual([first.answer, first.tolerance, first.near, first.unit], [1.5, 0, [], undefined]);
    assert.deepEqual(
      second.options.map(({ correct }) => correct),
      [true, false],
    );
  });
});

describe("a lecture that is loaded", () => {
  it("has the steps beside the deck after the slide that they name", async () => {
    const pack = await sound({
      "lectures/week1/slides.md": "One\n---\nTwo\n---\nThree",
      "lectures/week1/steps/02-b.md": read("B"),
      "lectures/week1/steps/02-a.md": read("A"),
      "lectures/week1/steps/3-c.md": read("C"),
    });
    const [lecture] = pack.lectures;
    assert.deepEqual(
      lecture?.steps.map(({ title, slide }) => `${title} ${slide}`),
      ["One 1", "Two 2", "A 2", "B 2", "Three 3", "C 3"],
    );
    assert.deepEqual(
      [lecture?.id, lecture?.title, lecture?.path, lecture?.slideCount],
      ["week1", "A deck", "lectures/week1/slides.md", 3],
    );
  });

  it("stands in the order of its name", async () => {
    const pack = await sound({ "lectures/b/slides.md": "B", "lectures/a/slides.md": "A" });
    assert.deepEqual(
      pack.lectures.map(({ id }) => id),
      ["a", "b"],
    );
  });
});

describe("a pack with faults", () => {
  it("is none without a pack.json that can be read", async () => {
    assert.deepEqual(await unsound({ "pack.json": "{" }), {
      problems: ["pack.json:1:2 yaml"],
      parts: [],
    });
    const { pack, problems } = await loadPack(memoryFiles({ "01-a/lab.md": lab }), readPlainDeck);
    assert.equal(pack, undefined);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ["no-pack"],
    );
  });

  it("is loaded without what is wrong, and all of that is told in reading order", async () => {
    const { problems, parts } = await unsound({
      "lectures/bad/slides.md": "",
      "lectures/good/slides.md": "One",
      "lectures/good/steps/05-x.md": read("X"),
      "01-a/lab.md": lab,
      "01-a/steps/01-x.md": "---\ntitle: X\nkind: reed\n---\n",
      "01-a/steps/first.md": read("First"),
      "02-b/lab.md": "---\ntitel: B\n---\n",
      "03-c/steps/01-x.md": read("X"),
    });
    assert.deepEqual(problems, [
      "01-a/steps/01-x.md:3:1 field",
      "01-a/steps/first.md:1:1 step-name",
      "02-b/lab.md:2:1 missing-field",
      "02-b/lab.md:2:1 unknown-field",
      "03-c/lab.md:1:1 no-lab-file",
      "lectures/bad/slides.md:1:1 deck-empty",
      "lectures/good/steps/05-x.md:1:1 no-such-slide",
    ]);
    assert.deepEqual(parts, ["good", "a"]);
  });

  it("says which folders would be labs or lectures if they were called as those are", async () => {
    const { problems, parts } = await unsound({
      "One neuron/lab.md": lab,
      "01-Neuron/lab.md": lab,
      "neuron/lab.md": lab,
      "lectures/Week 1/slides.md": "One",
    });
    assert.deepEqual(problems, [
      "01-Neuron:1:1 folder-name",
      "lectures/Week 1:1:1 folder-name",
      "neuron:1:1 folder-name",
      "One neuron:1:1 folder-name",
    ]);
    assert.deepEqual(parts, []);
  });

  it("is not called empty when everything in it is wrong", async () => {
    assert.deepEqual((await unsound({ "01-a/steps/01-x.md": "" })).problems, ["01-a/lab.md:1:1 no-lab-file"]);
    assert.deepEqual((await unsound({})).problems, ["pack.json:1:1 empty-pack"]);
  });

  it("holds whatever bytes are in it", async () => {
    const bytes = new Uint8Array(Array.from({ length: 256 }, (_, i) => i));
    for (const path of ["pack.json", "01-a/lab.md", "01-a/steps/01-x.md"]) {
      const { problems } = await unsound({ "01-a/lab.md": lab, [path]: bytes });
      assert.equal(problems.length > 0, true, path);
    }
  });
});
