import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { localPath, schemeOf } from "../../src/core/deck/urls";
import { formatLength, parseLength } from "../../src/core/deck/videoLength";
import { withoutSharer, youtubeId } from "../../src/core/deck/youtube";

describe("addresses in decks", () => {
  it("show a YouTube video in any of its spellings", () => {
    for (const url of [
      "https://youtu.be/AAAAAAAAAA1?si=x",
      "http://www.youtube.com/watch?t=3&v=AAAAAAAAAA1&list=PL1",
      "https://m.youtube.com/watch?v=AAAAAAAAAA1",
      "https://www.youtube.com/embed/AAAAAAAAAA1?rel=0",
      "https://youtube.com/shorts/AAAAAAAAAA1",
      "https://www.youtube-nocookie.com/embed/AAAAAAAAAA1",
      "//www.youtube.com/embed/AAAAAAAAAA1",
    ]) {
      assert.equal(youtubeId(url), "AAAAAAAAAA1", url);
    }
  });

  it("do not show a video when they lead to a playlist, a channel or elsewhere", () => {
    for (const url of [
      "https://youtube.com/playlist?list=PL_aaaaaaaaa",
      "https://www.youtube.com/embed/videoseries?list=PL1",
      "https://www.youtube.com/@channel",
      "https://youtu.be/short",
      "https://youtu.be.example.org/AAAAAAAAAA1",
      "watch?v=AAAAAAAAAA1",
      "https://",
    ]) {
      assert.equal(youtubeId(url), undefined, url);
    }
  });

  it("lose only who shared them", () => {
    assert.equal(withoutSharer("https://youtu.be/AAAAAAAAAA1?si=x"), "https://youtu.be/AAAAAAAAAA1");
    assert.equal(withoutSharer("https://youtu.be/AAAAAAAAAA1?si=x&t=4"), "https://youtu.be/AAAAAAAAAA1?t=4");
    assert.equal(withoutSharer("https://youtu.be/AAAAAAAAAA1?t=4&si=x"), "https://youtu.be/AAAAAAAAAA1?t=4");
    assert.equal(withoutSharer("https://example.org/?si=x"), "https://example.org/?si=x");
  });

  it("are told apart from paths, however they are spelled", () => {
    assert.equal(schemeOf("java\n\tscript:x"), "javascript");
    assert.equal(schemeOf(" \u0001HTTPS://x"), "https");
    assert.equal(schemeOf("a/b:c"), undefined);
    assert.equal(localPath("a%20b.png?v=1#top"), "a b.png");
    assert.equal(localPath("100%.png"), "100%.png");
    for (const url of ["/a.png", "//host/a.png", "\\a.png", "#top", "?x", "data:image/png,", ""]) {
      assert.equal(localPath(url), undefined, url);
    }
  });
});

describe("lengths of videos", () => {
  it("are minutes and seconds, or hours too", () => {
    assert.equal(parseLength("5:51"), 351);
    assert.equal(parseLength("75:00"), 4500);
    assert.equal(parseLength("1:02:03"), 3723);
    assert.equal(parseLength("0:09"), 9);
    for (const text of ["5:60", "5", "1:60:00", "five", "5:5", ""]) {
      assert.equal(parseLength(text), undefined, text);
    }
    assert.equal(formatLength(351), "5:51");
    assert.equal(formatLength(3723), "1:02:03");
  });
});

describe("the deck modules", () => {
  it("let marp-core in through one module, and lead to it through one door", () => {
    const folder = join(__dirname, "../../src/core");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join(folder, name), "utf8") }));
    const importers = (module: RegExp) =>
      sources
        .filter(({ text }) => text.split("\n").some((line) => module.test(line) && !/import type/.test(line)))
        .map(({ name }) => name)
        .sort();
    assert.deepEqual(importers(/from "@marp-team\//), ["deck/engine.ts"]);
    const heavy = ["readDeck", "renderDeck", "outlineDeck", "engine"];
    const outside = importers(new RegExp(`from "(?:\\./|.*/deck/)(?:${heavy.join("|")})"`));
    for (const name of outside) {
      assert.ok(["deck/marp.ts", ...heavy.map((one) => `deck/${one}.ts`)].includes(name), name);
    }
  });
});
