import assert from "node:assert/strict";
import { deckSteps } from "../../src/core/deck/deckSteps";
import { readDeck } from "../../src/core/deck/readDeck";
import type { Step } from "../../src/core/pack";
import { fixtureDeck } from "./decks/fixtures";

function stepsOf(markdown: string, path = "deck.md"): Step[] {
  return deckSteps(readDeck(`---\nmarp: true\n---\n\n${markdown}\n`, path));
}

describe("the steps of a deck", () => {
  const steps = deckSteps(readDeck(fixtureDeck("garden.md"), "lectures/garden/slides.md"));
  const step = (id: string): Step => steps.find((one) => one.id === id) ?? assert.fail(`no step ${id}`);

  it("are one for every slide, and what there is to do on it after it", () => {
    assert.deepEqual(
      steps.map(({ id, kind }) => [id, kind]),
      [
        ["slide-01", "read"],
        ["slide-02", "video"],
        ["slide-03", "video"],
        ["slide-03-video-2", "video"],
        ["slide-04", "read"],
        ["slide-04-experiment-1", "playground"],
        ["slide-04-experiment-2", "playground"],
        ["slide-05", "read"],
        ["slide-06", "read"],
        ["slide-07", "notebook"],
        ["slide-08", "resources"],
        ["slide-09", "video"],
        ["slide-10", "read"],
      ],
    );
  });

  it("tell slides that share a heading apart by their videos", () => {
    assert.equal(step("slide-02").title, "Growing towards light: Why stems bend");
    assert.equal(step("slide-03").title, "Growing towards light: Roots");
    assert.equal(step("slide-03-video-2").title, "Growing towards light: Leaves");
  });

  it("tell slides that share a heading apart by numbers when nothing else does", () => {
    const titles = stepsOf("# Same\n\none\n\n---\n\n# Same\n\ntwo").map(({ title }) => title);
    assert.deepEqual(titles, ["Same (1)", "Same (2)"]);
  });

  it("are called by a slide's first words when it has no heading", () => {
    assert.equal(step("slide-06").title, "A slide without a heading.");
    assert.equal(stepsOf("![](a.png)")[0]?.title, "Slide 1");
  });

  it("make every item beside a playground link an experiment", () => {
    const first = step("slide-04-experiment-1");
    assert.equal(first.title, "Plant two rows");
    assert.equal(first.body, "Plant `two` rows. Do they\ngrow apart?");
    assert.equal(first.optional, false);
    assert.ok(first.kind === "playground");
    // The configuration in the text above the list holds for items without one of their own.
    assert.equal(first.link, "https://playground.tensorflow.org/#dataset=xor&seed=0.5");
  });

  it("make an item that starts with (Optional) optional and take the word away", () => {
    const second = step("slide-04-experiment-2");
    assert.equal(second.title, "Plant a ring of seeds");
    assert.ok(!second.body.includes("Optional"));
    assert.equal(second.optional, true);
    assert.ok(second.kind === "playground");
    assert.equal(second.link, "http://playground.tensorflow.org/#dataset=circle");
  });

  it("make only the items with a playground link experiments when the link stands in items", () => {
    const made = stepsOf("- [XOR](https://playground.tensorflow.org/#dataset=xor)\n- Drink water");
    assert.deepEqual(
      made.map(({ id, title }) => [id, title]),
      [
        ["slide-01", "XOR"],
        ["slide-01-experiment-1", "XOR"],
      ],
    );
  });

  it("make a playground link without a list one experiment", () => {
    const made = stepsOf("# Go\n\nOpen [it](https://playground.tensorflow.org).");
    assert.deepEqual(
      made.map(({ id }) => id),
      ["slide-01", "slide-01-experiment-1"],
    );
  });

  it("resolve a notebook against the deck's folder and keep one outside of the pack as written", () => {
    const inside = step("slide-07");
    assert.ok(inside.kind === "notebook");
    assert.equal(inside.notebook, "lectures/notebooks/measure.ipynb");
    const [outside] = stepsOf("# N\n\n[n](../n.ipynb)");
    assert.ok(outside?.kind === "notebook");
    assert.equal(outside.notebook, "../n.ipynb");
    const [online] = stepsOf("# N\n\nSee [n](https://example.org/n.ipynb), it is long.");
    assert.equal(online?.kind, "read");
  });

  it("take a slide of links for resources, with addresses free of who shared them", () => {
    const resources = step("slide-08");
    assert.ok(resources.kind === "resources");
    assert.equal(resources.optional, true);
    assert.deepEqual(resources.links, [
      { title: "Video about moss", url: "https://youtu.be/AAAAAAAAAA4" },
      { title: "Fern", url: "https://fern.example/" },
      { title: "Moss", url: "https://moss.example/" },
      { title: "All films", url: "https://www.youtube.com/playlist?list=PL123" },
    ]);
  });

  it("take an embedded YouTube player for a video, and an optional heading for an optional step", () => {
    const embedded = step("slide-09");
    assert.ok(embedded.kind === "video");
    assert.equal(embedded.title, "Embedded");
    assert.equal(embedded.optional, true);
    assert.deepEqual(embedded.video, {
      src: undefined,
      youtube: "AAAAAAAAAA5",
      seconds: undefined,
      title: "Seeds at night",
    });
  });

  it("know the deck and the slide they come from", () => {
    assert.ok(steps.every(({ path }) => path === "lectures/garden/slides.md"));
    assert.equal(step("slide-04-experiment-2").slide, 4);
  });
});
