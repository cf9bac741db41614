import assert from "node:assert/strict";
import { folderOf, joinPath, readText } from "../../src/core/packFiles";
import { memoryFiles } from "./memoryFiles";

describe("joining paths", () => {
  it("resolves dots, doubled and leading slashes", () => {
    assert.equal(joinPath("a/b", "c.png"), "a/b/c.png");
    assert.equal(joinPath("a/b", "../c.png"), "a/c.png");
    assert.equal(joinPath("a", "./b//c", "."), "a/b/c");
    assert.equal(joinPath("", "/a"), "a");
    assert.equal(joinPath("a/b", "../.."), "");
    assert.equal(joinPath(), "");
  });

  it("never leads out of the pack", () => {
    for (const path of ["..", "a/../..", "../a", "a/../../a"]) assert.equal(joinPath(path), undefined, path);
    assert.equal(joinPath("a", "../../a/b"), undefined, "not even to come back");
  });

  it("leaves names with dots alone", () => {
    assert.equal(joinPath("...", "..a", "b.."), ".../..a/b..");
  });
});

describe("the folder of a path", () => {
  it("is empty at the top", () => {
    assert.equal(folderOf("a/b/c.md"), "a/b");
    assert.equal(folderOf("pack.json"), "");
  });
});

describe("a file's text", () => {
  it("is read without a byte order mark, and whatever the bytes", async () => {
    const files = memoryFiles({
      "bom.md": "\ufeffText",
      "bytes.md": new Uint8Array([0x61, 0xff, 0x62]),
    });
    assert.equal(await readText(files, "bom.md"), "Text");
    assert.equal(await readText(files, "bytes.md"), "a\ufffdb");
    assert.equal(await readText(files, "none.md"), undefined);
  });
});
