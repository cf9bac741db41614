import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { temporaryFolder } from "../runner/temporaryFolder";
import { dlLabs, dlLabsJson, packs } from "./dlLabs";

interface Answer {
  readonly kind: string;
  readonly title: string;
  readonly slides: readonly Readonly<Record<string, unknown>>[];
  readonly steps: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly { readonly rule: string }[];
  readonly parts?: unknown;
}

const slideKeys = [
  "n",
  "headings",
  "links",
  "videos",
  "audio",
  "iframes",
  "images",
  "backgrounds",
  "code",
  "math",
  "notes",
];
const stepKeys = ["id", "title", "kind", "slide", "optional"];

describe("the outline of a deck", () => {
  const deck = `${packs}/good/lectures/week1/slides.md`;

  it("has exactly these names as JSON, each in every slide and step", async () => {
    const { code, json, errors } = await dlLabsJson<Answer>(["outline", deck]);
    assert.deepEqual([code, errors], [0, ""]);
    assert.deepEqual(Object.keys(json), ["kind", "title", "slides", "steps", "problems"]);
    assert.equal(json.slides.length, 2);
    for (const slide of json.slides) assert.deepEqual(Object.keys(slide), slideKeys);
    assert.equal(json.steps.length, 2);
    for (const step of json.steps) assert.deepEqual(Object.keys(step), stepKeys);
  });

  it("says what the deck holds", async () => {
    const { json } = await dlLabsJson<Answer>(["outline", deck]);
    assert.deepEqual([json.kind, json.title, json.problems], ["deck", "Doubling", []]);
    assert.deepEqual(json.slides[1], {
      n: 2,
      headings: ["h2: Twice as much"],
      links: [],
      videos: [],
      audio: [],
      iframes: [],
      images: [],
      backgrounds: [],
      code: [],
      math: 1,
      notes: [],
    });
    assert.deepEqual(json.steps[0], {
      id: "slide-01",
      title: "Doubling",
      kind: "read",
      slide: 1,
      optional: false,
    });
  });

  it("has a video's source, id and length, null where they are not known", async () => {
    const file = path.join(await temporaryFolder(), "deck.md");
    const film = '[Film](https://youtu.be/aircAruvnKk) (length: 5:51)\n\n<video src="a.mp4"></video>\n';
    await writeFile(file, `---\nmarp: true\n---\n\n${film}\n---\n\n<video src="b.mp4"></video>\n`);
    const { json } = await dlLabsJson<Answer>(["outline", file]);
    assert.deepEqual(
      json.slides.map((slide) => slide["videos"]),
      [
        [{ src: "a.mp4", youtube: "aircAruvnKk", seconds: 351 }],
        [{ src: "b.mp4", youtube: null, seconds: null }],
      ],
    );
  });

  it("is written for people without --json", async () => {
    const { code, out } = await dlLabs(["outline", deck]);
    assert.equal(code, 0);
    assert.equal(out, "Doubling\n  1  Doubling\n  2  Twice as much\n2 slides, 2 steps, 0 problems.\n");
  });

  it("tells of a deck that is none, and succeeds in telling", async () => {
    const { code, json } = await dlLabsJson<Answer>(["outline", `${packs}/deck-slidev/lectures/w/slides.md`]);
    assert.equal(code, 0);
    assert.deepEqual([json.slides, json.steps], [[], []]);
    assert.deepEqual(
      json.problems.map(({ rule }) => rule),
      ["deck-slidev"],
    );
  });

  it("ends with 2 when there is no such deck", async () => {
    assert.deepEqual(await dlLabs(["outline", "gone.md", "--json"]), {
      code: 2,
      out: "",
      errors: "dl-labs: gone.md: there is no such file.\n",
    });
    const folder = await temporaryFolder();
    const { code, errors } = await dlLabs(["outline", path.join(folder, "gone", "deck.md")]);
    assert.equal(code, 2);
    assert.match(errors, /there is no such file\.\n$/);
  });
});

describe("the outline of a pack", () => {
  it("has the same names as JSON, and the parts", async () => {
    const { code, json, errors } = await dlLabsJson<Answer>(["outline", `${packs}/good`]);
    assert.deepEqual([code, errors], [0, ""]);
    assert.deepEqual(Object.keys(json).sort(), ["kind", "parts", "problems", "slides", "steps", "title"]);
    assert.deepEqual([json.kind, json.title, json.problems], ["pack", "A good pack", []]);
    assert.deepEqual(json.parts, [
      { kind: "lecture", id: "week1", title: "Doubling" },
      { kind: "lab", id: "arithmetic", title: "Arithmetic" },
    ]);
    assert.deepEqual(
      json.slides.map((slide) => slide["n"]),
      [1, 2],
    );
    for (const slide of json.slides) assert.deepEqual(Object.keys(slide), slideKeys);
    for (const step of json.steps) assert.deepEqual(Object.keys(step), stepKeys);
    assert.deepEqual(
      json.steps.map((step) => `${step["id"]} ${step["kind"]} ${step["slide"]} ${step["optional"]}`),
      [
        "week1/slide-01 read 1 false",
        "week1/slide-02 read 2 false",
        "week1/look read 2 true",
        "arithmetic/double code null false",
        "arithmetic/triple code null false",
        "arithmetic/which-is-it quiz null false",
      ],
    );
  });

  it("is there for a pack that cannot be read, with its problems", async () => {
    const { code, json } = await dlLabsJson<Answer>(["outline", `${packs}/no-pack`]);
    assert.equal(code, 0);
    assert.deepEqual([json.title, json.slides, json.steps], ["no-pack", [], []]);
    assert.equal(json.problems.length, 1);
  });

  it("is written for people without --json", async () => {
    const { out } = await dlLabs(["outline", `${packs}/good`]);
    assert.match(out, /^A good pack\n {2}lecture week1: Doubling\n {4}read: Doubling\n/);
    assert.match(out, / {4}read: Look again \(optional\)\n/);
    assert.match(out, /\n0 problems\.\n$/);
  });
});
