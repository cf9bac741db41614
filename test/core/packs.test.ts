import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { diskFiles } from "../../src/cli/diskFiles";
import { stepsOf } from "../../src/core/findStep";
import { validatePack } from "../../src/core/validatePack";
import { checkMarpDeck, readMarpDeck } from "./marpDeck";

const packs = path.join(__dirname, "..", "packs");
const core = path.join(__dirname, "..", "..", "src", "core");

/**
 * Every rule that there is, with the place at which the pack of its name breaks it, and no other.
 * A new rule needs a pack in test/packs and a line here.
 */
const places: Readonly<Record<string, string>> = {
  // What stands in the way of reading a pack.
  "no-pack": "pack.json:1:1",
  "empty-pack": "pack.json:1:1",
  "folder-name": "01-My_Lab:1:1",
  "no-lab-file": "01-a/lab.md:1:1",
  "step-name": "01-a/steps/first.md:1:1",
  "no-deck": "lectures/w/slides.md:1:1",
  "no-such-slide": "lectures/w/steps/02-x.md:1:1",
  // Fields.
  yaml: "01-a/steps/01-x.md:2:8",
  "no-fields": "01-a/steps/01-x.md:1:1",
  "missing-field": "01-a/steps/01-x.md:2:1",
  "unknown-field": "01-a/steps/01-x.md:4:1",
  field: "01-a/steps/01-x.md:4:1",
  // Labs and steps.
  "duplicate-id": "02-a:1:1",
  "duplicate-number": "01-a/steps/01-y.md:1:1",
  "missing-checks": "01-a/steps/01-x.md:3:1",
  "missing-starter": "01-a/steps/01-x.md:4:1",
  "missing-solution": "01-a/steps/01-x.md:4:1",
  "missing-symbol": "01-a/steps/01-x.md:5:19",
  "orphan-checks": "01-a/checks/test_02_gone.py:1:1",
  "no-hints": "01-a/steps/01-x.md:1:1",
  "dead-link": "01-a/steps/01-x.md:6:15",
  "picture-text": "01-a/steps/01-x.md:6:5",
  "remote-picture": "01-a/steps/01-x.md:6:5",
  "missing-picture": "01-a/steps/01-x.md:6:5",
  "quiz-answers": "01-a/steps/01-x.md:7:5",
  // Decks.
  "deck-front-matter": "lectures/w/slides.md:1:1",
  "deck-yaml": "lectures/w/slides.md:3:10",
  "deck-empty": "lectures/w/slides.md:1:1",
  "deck-binary": "lectures/w/slides.md:1:1",
  "deck-html": "lectures/w/slides.md:1:1",
  "deck-reveal": "lectures/w/slides.md:3:1",
  "deck-slidev": "lectures/w/slides.md:2:1",
  "unknown-theme": "lectures/w/slides.md:3:1",
  "video-length": "lectures/w/slides.md:7:38",
  "missing-video": "lectures/w/slides.md:7:13",
  "missing-audio": "lectures/w/slides.md:7:13",
  "missing-notebook": "lectures/w/slides.md:7:12",
  "missing-file": "lectures/w/slides.md:7:9",
  "picture-outside-pack": "lectures/w/slides.md:7:10",
  "video-outside-pack": "lectures/w/slides.md:7:13",
  "audio-outside-pack": "lectures/w/slides.md:7:13",
  "notebook-outside-pack": "lectures/w/slides.md:7:12",
  "file-outside-pack": "lectures/w/slides.md:7:9",
};

/** These only warn. */
const warnings = [
  "no-hints",
  "deck-front-matter",
  "unknown-theme",
  "video-length",
  "missing-file",
  "file-outside-pack",
];

const validate = (name: string) =>
  validatePack(diskFiles(path.join(packs, name)), readMarpDeck, checkMarpDeck);

describe("a pack that breaks a rule", () => {
  for (const [rule, place] of Object.entries(places)) {
    it(`is told so for ${rule}, at its place and of nothing else`, async () => {
      const { problems } = await validate(rule);
      assert.deepEqual(
        problems.map((problem) => `${problem.rule} ${problem.path}:${problem.line}:${problem.column}`),
        [`${rule} ${place}`],
      );
      const [problem] = problems;
      assert.equal(problem?.severity, warnings.includes(rule) ? "warning" : "error");
      assert.match(problem?.message ?? "", /^[A-Z`].*\.$/s, "what is wrong, in a sentence");
      assert.match(problem?.remedy ?? "", /^[A-Z].*[.?]$/s, "what to do, in a sentence");
    });
  }
});

describe("the good pack", () => {
  it("has no problem", async () => {
    assert.deepEqual((await validate("good")).problems, []);
  });

  it("has one of everything", async () => {
    const { pack } = await validate("good");
    assert.ok(pack);
    assert.deepEqual(
      stepsOf(pack).map(({ ref, step }) => `${ref} ${step.kind}`),
      [
        "good/week1/slide-01 read",
        "good/week1/slide-02 read",
        "good/week1/look read",
        "good/arithmetic/double code",
        "good/arithmetic/triple code",
        "good/arithmetic/which-is-it quiz",
      ],
    );
  });
});

describe("the table of rules", () => {
  it("names every rule of the source, and no other", () => {
    assert.deepEqual(Object.keys(places).sort(), [...new Set(ruleNames(core))].sort());
  });

  it("was compared with a source in which every file of a rule was understood", () => {
    const folder = path.join(core, "rules");
    // One is only the form of all; the other hands over what the deck's own files find.
    const none = ["rule.ts", "deckFiles.ts"];
    for (const file of readdirSync(folder)) {
      const found = namesIn(readFileSync(path.join(folder, file), "utf8"));
      assert.equal(found.length === 0, none.includes(file), file);
    }
  });

  it("has a pack for each rule, and there is no other but the good one", () => {
    assert.deepEqual(readdirSync(packs).sort(), [...Object.keys(places), "good"].sort());
  });

  it("is the rules that run: every file of a rule is used", () => {
    const source = readFileSync(path.join(core, "validatePack.ts"), "utf8");
    for (const file of readdirSync(path.join(core, "rules")))
      if (file !== "rule.ts") assert.ok(source.includes(`"./rules/${file.replace(".ts", "")}"`), file);
  });
});

/** The names of rules in the files of a folder, and below. */
function ruleNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? ruleNames(file) : namesIn(readFileSync(file, "utf8"));
  });
}

/** The names of rules in a source, in the forms in which it writes them. */
function namesIn(source: string): string[] {
  const kinds = ["picture", "video", "audio", "notebook", "file"];
  const names: string[] = [];
  // `rule: "a"`, also `rule: x ? "a" : "b"`, and rule: `missing-${kind}`.
  for (const [line] of source.matchAll(/\brule: .*/g)) {
    names.push(...[...line.matchAll(/"([a-z-]+)"/g)].map(([, name = ""]) => name));
    const template = /`([a-z-]*)\$\{[^}]*\}([a-z-]*)`/.exec(line);
    if (template) names.push(...kinds.map((kind) => `${template[1]}${kind}${template[2]}`));
  }
  // `problem("a", …)`, `problem(place, "a", …)` and `report("field", "a", …)`.
  for (const [, name = ""] of source.matchAll(/\bproblem\((?:[^"`;]*?,)?\s*"([a-z-]+)",/g)) names.push(name);
  for (const [, name = ""] of source.matchAll(/\breport\(\s*"\w+",\s*"([a-z-]+)",/g)) names.push(name);
  for (const [, one = "", other = ""] of source.matchAll(/\? "([a-z-]+)" : "([a-z-]+)",$/gm))
    if (source.includes("problem(")) names.push(one, other);
  return names;
}
