import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deckSteps } from "../../src/core/deck/deckSteps";
import { readDeck } from "../../src/core/deck/readDeck";
import { renderDeck } from "../../src/core/deck/renderDeck";

const shared = process.env["DL_LABS_SHARED"] ?? join(__dirname, "../../../shared");

interface Golden {
  readonly source: string;
  readonly slideCount: number;
  readonly slides: readonly GoldenSlide[];
}

interface GoldenSlide {
  readonly headings: string[];
  readonly links: string[];
  readonly videos: string[];
  readonly audio: string[];
  readonly iframes: string[];
  readonly images: string[];
  /** Layers of a slide with a picture behind it: three, or none. */
  readonly bg: number;
  readonly code: string[];
  readonly math: number;
  readonly notes: string[];
}

function load(name: string): { golden: Golden; markdown: string } {
  const golden = JSON.parse(readFileSync(join(shared, "golden/decks", `${name}.json`), "utf8")) as Golden;
  return { golden, markdown: readFileSync(join(shared, golden.source), "utf8") };
}

describe("public decks", function () {
  before(function () {
    if (existsSync(join(shared, "golden/decks"))) return;
    console.log(
      "Left out: comparing four public decks with what marp-core makes of them; neither DL_LABS_SHARED nor ../shared holds them.",
    );
    this.skip();
  });

  for (const name of ["week5", "marp-cli-demo", "codebytes-template", "straub-arrays"]) {
    it(`are read as marp-core reads them: ${name}`, () => {
      const { golden, markdown } = load(name);
      const { slides } = readDeck(markdown, golden.source);
      assert.equal(slides.length, golden.slideCount);
      for (const [i, expected] of golden.slides.entries()) {
        const slide = slides[i];
        assert.ok(slide);
        // Goldens hold the first 120 characters of a heading's text.
        const headings = slide.headings.map((heading) => heading.slice(0, "h1: ".length + 120));
        assert.deepEqual(headings, expected.headings, `headings of slide ${i + 1}`);
        assert.deepEqual(slide.links, expected.links, `links of slide ${i + 1}`);
        assert.deepEqual(
          slide.videos.map(({ src }) => src),
          expected.videos,
          `videos of slide ${i + 1}`,
        );
        assert.deepEqual(slide.audio, expected.audio, `recordings of slide ${i + 1}`);
        assert.deepEqual(slide.iframes, expected.iframes, `embedded pages of slide ${i + 1}`);
        assert.deepEqual(slide.images, expected.images, `pictures of slide ${i + 1}`);
        assert.equal(slide.backgrounds.length > 0, expected.bg > 0, `background of slide ${i + 1}`);
        assert.deepEqual(slide.code, expected.code, `code of slide ${i + 1}`);
        assert.equal(slide.math, expected.math, `formulas of slide ${i + 1}`);
        assert.deepEqual(slide.notes, expected.notes, `notes of slide ${i + 1}`);
      }
    });

    it(`are drawn without anything from the web: ${name}`, () => {
      const { golden, markdown } = load(name);
      const { slides, css } = renderDeck(markdown, { resolve: (path) => `local:${path}`, fontPath: "fonts" });
      assert.equal(slides.length, golden.slideCount);
      const html = slides.map((slide) => slide.html).join("\n");
      assert.doesNotMatch(html, /\s(?:src|srcset|poster|data)="(?!local:)/);
      assert.doesNotMatch(css, /@import|url\("(?!data:|fonts\/)/);
      assert.doesNotMatch(html, /<script|cdn\./);
    });
  }

  it("give the seed lecture its videos, experiments, notebook and resources", () => {
    const { golden, markdown } = load("week5");
    const deck = readDeck(markdown, "lectures/week5/slides.md");
    const steps = deckSteps(deck);
    assert.deepEqual(deck.problems, []);
    assert.equal(steps.length, golden.slideCount + 3);
    assert.equal(new Set(steps.map(({ id }) => id)).size, steps.length);
    assert.equal(new Set(steps.map(({ title }) => title)).size, steps.length);
    const videos = steps.filter((step) => step.kind === "video").map(({ video }) => video);
    assert.deepEqual(
      videos.map(({ src, youtube, seconds }) => [src, youtube, seconds]),
      [
        ["deeplearning.mp4", "6M5VXKLf4D4", 351],
        ["3b1b01.mp4", "aircAruvnKk", 1153],
        ["3b1b02.mp4", "IHZwWFHWa-w", 1260],
        ["3b1b03.mp4", "Ilg3gGewQ5U", 834],
        ["3b1b04.mp4", "tIeHLnjs5U8", 617],
        ["pytorch.mp4", "IC0_FRiX-sw", 1402],
      ],
    );
    const experiments = steps.filter((step) => step.kind === "playground");
    assert.deepEqual(
      experiments.map(({ id, slide, optional, link }) => [id, slide, optional, link]),
      [
        ["slide-08-experiment-1", 8, false, undefined],
        ["slide-08-experiment-2", 8, false, undefined],
        ["slide-08-experiment-3", 8, true, undefined],
      ],
    );
    const notebook = steps.find((step) => step.kind === "notebook");
    assert.equal(notebook?.slide, 13);
    assert.equal(notebook.notebook, "lectures/notebooks/03_python_deep_learning.ipynb");
    const resources = steps.filter((step) => step.kind === "resources");
    assert.deepEqual(
      resources.map(({ slide, links }) => [slide, links.length]),
      [
        [12, 3],
        [14, 9],
      ],
    );
    assert.ok(resources.every(({ links }) => links.every(({ url }) => !url.includes("si="))));
  });
});
