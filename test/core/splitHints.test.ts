import assert from "node:assert/strict";
import { splitHints } from "../../src/core/splitHints";

describe("hints", () => {
  it("are what stands under second-level headings that begin with Hint", () => {
    assert.deepEqual(splitHints("Body.\n\n## Hint\n\nOne.\n\n## Hint 2: a formula\n$z$\n\n## HINT\nThree."), {
      body: "Body.",
      hints: ["One.", "$z$", "Three."],
    });
  });

  it("are none without such a heading", () => {
    assert.deepEqual(splitHints("# Hint\n\n### Hint\n\n## Hinterland\n\n## A hint\n\nHint"), {
      body: "# Hint\n\n### Hint\n\n## Hinterland\n\n## A hint\n\nHint",
      hints: [],
    });
    assert.deepEqual(splitHints(""), { body: "", hints: [] });
  });

  it("keep headings of their own, and stand in order", () => {
    const { hints } = splitHints("## Hint\n### Why\nBecause.\n## Hint\n\n");
    assert.deepEqual(hints, ["### Why\nBecause.", ""]);
  });

  it("are split with Windows line ends", () => {
    assert.deepEqual(splitHints("Body.\r\n## Hint\r\nOne.\r\n"), { body: "Body.", hints: ["One."] });
  });

  it("do not begin inside of a code fence", () => {
    for (const [open, close] of [
      ["```python", "```"],
      ["~~~", "~~~"],
      ["````", "`````"],
      ["~~~~\n  ```", "~~~~"],
    ]) {
      const code = `${open}\n## Hint\n${close}`;
      assert.deepEqual(splitHints(`${code}\n## Hint\nOne.`), { body: code, hints: ["One."] });
    }
  });

  it("know a fence inside of a fence", () => {
    for (const code of [
      "````\n```\n## Hint\n```\n````",
      "~~~\n```\n## Hint\n~~~",
      "```\n```python\n## Hint\n```",
    ])
      assert.deepEqual(splitHints(`${code}\n## Hint\nOne.`), { body: code, hints: ["One."] }, code);
  });

  it("are not hidden by code in a line that only looks like a fence", () => {
    assert.deepEqual(splitHints("```a``` is code.\n## Hint\nOne.").hints, ["One."]);
  });

  it("end with the file when a fence is never closed", () => {
    assert.deepEqual(splitHints("## Hint\n```\ncode\n## Hint\n"), {
      body: "",
      hints: ["```\ncode\n## Hint"],
    });
  });
});
