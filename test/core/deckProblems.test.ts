import assert from "node:assert/strict";
import { checkDeckFiles } from "../../src/core/deck/checkDeckFiles";
import { readDeckThemes } from "../../src/core/deck/deckThemes";
import { readDeck } from "../../src/core/deck/readDeck";
import { renderDeck } from "../../src/core/deck/renderDeck";
import { UserError } from "../../src/core/userError";
import { fixtureDeck, filesNamed } from "./decks/fixtures";

/** Line, column and rule of every problem, after a look at their words. */
function problemsOf(markdown: string): string[] {
  return readDeck(markdown, "deck.md").problems.map(({ path, line, column, rule, message, remedy }) => {
    assert.equal(path, "deck.md");
    assert.match(message, /^[A-Z`].*\.$/s);
    assert.match(remedy, /^[A-Z].*\.$/s);
    return `${line}:${column} ${rule}`;
  });
}

describe("what is wrong with a deck", () => {
  it("is its format when it is written for another program", () => {
    for (const [name, problem] of [
      ["slidev.md", "2:1 deck-slidev"],
      ["reveal.html", "1:1 deck-reveal"],
    ] as const) {
      const text = fixtureDeck(name);
      assert.deepEqual(problemsOf(text), [problem]);
      assert.deepEqual(readDeck(text, name).slides, []);
      assert.throws(() => renderDeck(text, { resolve: () => undefined, fontPath: "f" }), UserError);
    }
    assert.deepEqual(problemsOf("# One\n\n---\nlayout: center\n---\n\n# Two"), ["4:1 deck-slidev"]);
    assert.deepEqual(problemsOf("# One\n\n<v-clicks>\n\n- a\n\n</v-clicks>"), ["3:1 deck-slidev"]);
    assert.deepEqual(problemsOf("# One\n\n<!-- .slide: data-state=x -->"), ["3:1 deck-reveal"]);
    assert.deepEqual(problemsOf("<!DOCTYPE html>\n<html><body>Hi</body></html>"), ["1:1 deck-html"]);
  });

  it("is not its format when it says that it is a Marp deck", () => {
    const deck =
      "---\nmarp: true\ntransition: fade\n---\n\n```html\n<v-click>x</v-click>\n<div class='reveal slides'>\n```\n";
    assert.deepEqual(problemsOf(deck), []);
  });

  it("is that it is empty or no text", () => {
    assert.deepEqual(problemsOf(""), ["1:1 deck-empty"]);
    assert.deepEqual(problemsOf("\n  \n"), ["1:1 deck-empty"]);
    assert.deepEqual(problemsOf("PK\u0003\u0004\u0000\u0000"), ["1:1 deck-binary"]);
    assert.throws(() => renderDeck("", { resolve: () => undefined, fontPath: "f" }), /This deck is empty\./);
  });

  it("is a missing `marp: true`, and it is read all the same", () => {
    assert.deepEqual(problemsOf("# One\n\n---\n\n# Two"), ["1:1 deck-front-matter"]);
    assert.deepEqual(problemsOf("---\ntheme: gaia\n---\n# One"), ["1:1 deck-front-matter"]);
    assert.equal(readDeck("# One\n\n---\n\n# Two", "deck.md").slides.length, 2);
  });

  it("is a front matter that cannot be read, with its line", () => {
    assert.deepEqual(problemsOf(fixtureDeck("broken.md")), ["3:8 deck-yaml"]);
    assert.deepEqual(problemsOf("---\nmarp: true\nheadingDivider: [1, 2\n---\n# One"), ["3:22 deck-yaml"]);
    assert.deepEqual(problemsOf("---\nmarp: true\n\n# Never closed"), ["1:1 deck-yaml"]);
    assert.deepEqual(problemsOf("---\nJust words.\n---\n# One"), ["2:1 deck-yaml"]);
  });

  it("is not what Marp lets pass in its own settings", () => {
    assert.deepEqual(
      problemsOf("---\nmarp: true\nfooter: Beds: and #1 borders\ncolor: #fff\n---\n# One"),
      [],
    );
  });

  it("is a theme that nobody knows", () => {
    assert.deepEqual(problemsOf("---\nmarp: true\ntheme: moss\n---\n# One"), ["3:1 unknown-theme"]);
    assert.deepEqual(problemsOf("---\nmarp: true\n---\n\n<!-- theme: moss -->\n\n# One"), [
      "5:1 unknown-theme",
    ]);
  });

  it("is not a theme that lies beside the deck", async () => {
    const deck = "---\nmarp: true\ntheme: moss\n---\n# One";
    const css = new TextEncoder().encode("section { color: green }");
    const files = {
      read: async (path: string) => (path === "lectures/themes/moss.css" ? css : undefined),
      list: async () => undefined,
    };
    const themes = await readDeckThemes(deck, "lectures/deck.md", files);
    assert.equal(themes.length, 1);
    assert.deepEqual(readDeck(deck, "lectures/deck.md", themes).problems, []);
    assert.match(renderDeck(deck, { resolve: () => undefined, fontPath: "f", themes }).css, /color:\s*green/);
  });

  it("is a length that is none", () => {
    const deck = "---\nmarp: true\n---\n# One\n\n[a](https://youtu.be/AAAAAAAAAA1) (length: 5:71)";
    assert.deepEqual(problemsOf(deck), ["6:35 video-length"]);
  });
});

describe("the files that a deck names", () => {
  const deck = readDeck(fixtureDeck("garden.md"), "lectures/garden/slides.md");

  it("are all there in a sound pack, where videos that YouTube has may be missing", async () => {
    const files = filesNamed(
      "lectures/garden/pictures/leaf one.png",
      "lectures/garden/pictures/soil.png",
      "lectures/garden/pictures/rain.png",
      "lectures/garden/birds.mp3",
      "lectures/garden/data/table.csv",
      "lectures/notebooks/measure.ipynb",
    );
    assert.deepEqual(await checkDeckFiles(deck, files, "lectures/garden/slides.md"), []);
  });

  it("are reported when they are missing, each at its line", async () => {
    const problems = await checkDeckFiles(deck, filesNamed(), "lectures/garden/slides.md");
    assert.deepEqual(
      problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
      [
        "74:10 missing-picture",
        "78:12 missing-picture",
        "81:29 missing-picture",
        "85:13 missing-audio",
        "92:21 missing-notebook",
        "92:71 missing-file",
      ],
    );
  });

  it("are reported when they lie outside of the pack", async () => {
    const problems = await checkDeckFiles(deck, filesNamed(), "slides.md");
    const outside = problems.filter(({ rule }) => rule.endsWith("-outside-pack"));
    assert.deepEqual(
      outside.map(({ line, rule }) => [line, rule]),
      [[92, "notebook-outside-pack"]],
    );
  });

  it("include a video that is nowhere else", async () => {
    const alone = readDeck("---\nmarp: true\n---\n# One\n\n<video src=alone.mp4></video>", "deck.md");
    const problems = await checkDeckFiles(alone, filesNamed(), "deck.md");
    assert.deepEqual(
      problems.map(({ line, column, rule }) => [line, column, rule]),
      [[6, 12, "missing-video"]],
    );
  });
});
