import assert from "node:assert/strict";
import type { Slide } from "../../src/core/deck/deck";
import { outlineDeck } from "../../src/core/deck/outlineDeck";
import { readDeck } from "../../src/core/deck/readDeck";
import { fixtureDeck } from "./decks/fixtures";

/** The slides of a deck with `marp: true` and nothing else in its front matter. */
function slidesOf(...slides: string[]): readonly Slide[] {
  return readDeck(`---\nmarp: true\n---\n\n${slides.join("\n\n---\n\n")}\n`, "deck.md").slides;
}

function only(markdown: string): Slide {
  const [slide, ...others] = slidesOf(markdown);
  assert.ok(slide);
  assert.deepEqual(others, []);
  return slide;
}

describe("reading a deck", () => {
  const deck = readDeck(fixtureDeck("garden.md"), "lectures/garden/slides.md");
  const slide = (n: number): Slide => deck.slides[n - 1] ?? assert.fail(`no slide ${n}`);

  it("finds every slide and no problem in a sound deck", () => {
    assert.equal(deck.slides.length, 10);
    assert.deepEqual(
      deck.slides.map(({ n }) => n),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
    assert.deepEqual(deck.problems, []);
    assert.equal(deck.title, "How plants learn");
  });

  it("keeps level and text of headings, and straight quotes straight", () => {
    assert.deepEqual(slide(1).headings, ['h1: How plants "learn"']);
    assert.equal(slide(10).title, "Bye 👋");
  });

  it("lists links in order, e-mail addresses and the footer's included", () => {
    assert.deepEqual(slide(1).links, [
      "mailto:rosa@example.org",
      "https://example.org/greenhouse",
      "https://example.org/notes",
    ]);
  });

  it("takes a comment for a note, but not a directive and not a formatter's mark", () => {
    assert.deepEqual(slide(1).notes, ["Greet everybody."]);
    assert.deepEqual(slide(2).notes, []);
    assert.deepEqual(slide(6).notes, []);
  });

  it("pairs a video with the YouTube link and the length before it", () => {
    assert.deepEqual(slide(2).videos, [
      {
        src: "stems.mp4",
        youtube: "AAAAAAAAAA1",
        seconds: 245,
        title: "Greenhouse TV - Why stems bend | Part 1",
      },
    ]);
  });

  it("pairs links in a row with as many videos in order, hours included", () => {
    assert.deepEqual(
      slide(3).videos.map(({ src, youtube, seconds }) => [src, youtube, seconds]),
      [
        ["roots.mp4", "AAAAAAAAAA2", 3723],
        ["leaves.mp4", "AAAAAAAAAA3", 50],
      ],
    );
  });

  it("pairs the nearest of several links and leaves the others alone", () => {
    const { videos, outsideVideos } = only(
      "See [this](https://youtu.be/AAAAAAAAAA1) or [that](https://youtu.be/AAAAAAAAAA2)\n\n<video src=that.mp4></video>",
    );
    assert.deepEqual(
      videos.map(({ youtube }) => youtube),
      ["AAAAAAAAAA2"],
    );
    assert.deepEqual(outsideVideos, []);
  });

  it("does not pair across slides", () => {
    const [first, second] = slidesOf(
      "[Film](https://youtu.be/AAAAAAAAAA1) (length: 1:00)",
      '<video src="a.mp4"></video>',
    );
    assert.equal(first?.outsideVideos[0]?.seconds, 60);
    assert.deepEqual(second?.videos, [
      { src: "a.mp4", youtube: undefined, seconds: undefined, title: undefined },
    ]);
  });

  it("takes a length without a link for the next video", () => {
    const { videos } = only(
      'Watch (length: 2:30)\n\n<video src="a.mp4"></video>\n\n<video src="b.mp4"></video>',
    );
    assert.deepEqual(
      videos.map(({ src, seconds }) => [src, seconds]),
      [
        ["a.mp4", 150],
        ["b.mp4", undefined],
      ],
    );
  });

  it("does not split at rulers inside a fence, and splits at headings when told to", () => {
    assert.deepEqual(slide(5).code, ["yaml", ""]);
    const divided = readDeck(fixtureDeck("dividers.md"), "d.md");
    assert.deepEqual(
      divided.slides.map(({ headings }) => headings),
      [["h1: One"], ["h2: Two", "h3: Still two"], ["h2: Two"]],
    );
  });

  it("counts formulas whichever engine draws them", () => {
    assert.equal(slide(5).math, 2);
    for (const engine of ["katex", "mathjax"]) {
      const { slides } = readDeck(`---\nmarp: true\nmath: ${engine}\n---\n\n# Sum $x^2$\n\n$$y$$\n`, "m.md");
      assert.equal(slides[0]?.math, 2);
      assert.equal(slides[0].title, "Sum x^2");
    }
  });

  it("tells pictures, backgrounds, recordings and embedded pages apart", () => {
    assert.deepEqual(slide(5).images, ["pictures/leaf%20one.png", "https://example.org/far.png"]);
    assert.deepEqual(slide(6).backgrounds, [
      "pictures/soil.png",
      "https://example.org/sky.png",
      "pictures/rain.png",
    ]);
    assert.deepEqual(slide(6).audio, ["birds.mp3"]);
    assert.deepEqual(slide(9).iframes, [
      "https://www.youtube-nocookie.com/embed/AAAAAAAAAA5",
      "https://maps.example.org/garden",
    ]);
  });

  it("knows where files are named", () => {
    const places = deck.slides.flatMap(({ files }) =>
      files.map(({ kind, url, line, column }) => [kind, url, line, column]),
    );
    assert.deepEqual(places, [
      ["video", "stems.mp4", 30, 16],
      ["video", "roots.mp4", 40, 13],
      ["video", "leaves.mp4", 41, 13],
      ["picture", "pictures/leaf%20one.png", 74, 10],
      ["picture", "pictures/soil.png", 78, 12],
      ["picture", "pictures/rain.png", 81, 29],
      ["audio", "birds.mp3", 85, 13],
      ["notebook", "../notebooks/measure.ipynb#start", 92, 21],
      ["link", "data/table.csv", 92, 71],
    ]);
    assert.deepEqual(
      deck.slides.map(({ line }) => line),
      [8, 23, 35, 45, 56, 78, 90, 96, 105, 113],
    );
  });

  it("does not take code for the place of a file", () => {
    const [file] = only("```html\na.png\n```\n\n![](a.png)").files;
    assert.deepEqual([file?.line, file?.column], [9, 5]);
  });

  it("reads Windows line ends and a byte order mark like any other deck", () => {
    const windows = `\ufeff${fixtureDeck("garden.md").replaceAll("\n", "\r\n")}`;
    const { slides, problems } = readDeck(windows, "lectures/garden/slides.md");
    assert.deepEqual(problems, []);
    assert.deepEqual(
      slides.map(({ line, links, experiments }) => [line, links, experiments]),
      deck.slides.map(({ line, links, experiments }) => [line, links, experiments]),
    );
  });

  it("outlines a deck with every name of the contract, absent values as null", () => {
    const outline = outlineDeck("---\nmarp: true\n---\n<video src=a.mp4></video>", "deck.md");
    assert.deepEqual(JSON.parse(JSON.stringify(outline)), {
      kind: "deck",
      title: "deck",
      slides: [
        {
          n: 1,
          headings: [],
          links: [],
          videos: [{ src: "a.mp4", youtube: null, seconds: null }],
          audio: [],
          iframes: [],
          images: [],
          backgrounds: [],
          code: [],
          math: 0,
          notes: [],
        },
      ],
      steps: [{ id: "slide-01", title: "Slide 1", kind: "video", slide: 1, optional: false }],
      problems: [],
    });
  });

  it("reads 155 slides in a few seconds", function () {
    this.timeout(10_000);
    const many = Array.from(
      { length: 155 },
      (_, i) => `## Slide ${i}\n\n$x_{${i}}$\n\n\`\`\`python\nprint(${i})\n\`\`\``,
    );
    assert.equal(slidesOf(...many).length, 155);
  });
});
