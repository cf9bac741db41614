import assert from "node:assert/strict";
import { findBlock, restoreBlocks } from "../../src/core/pythonBlocks";

/** The text of a block; undefined when it is not found. */
function block(source: string, symbol: string): string | undefined {
  const found = findBlock(source, symbol);
  return found && source.split("\n").slice(found.start, found.end).join("\n");
}

describe("a function in Python source", () => {
  it("ends at its last line, without blank lines and comments that follow", () => {
    const source = "import math\n\ndef f(x):\n    return x\n\n\n# About g.\ndef g(x):\n    return 1\n";
    assert.equal(block(source, "f"), "def f(x):\n    return x");
    assert.equal(block(source, "g"), "def g(x):\n    return 1");
  });

  it("is found by its whole name at the left margin only", () => {
    const source = "class A:\n    def f(self):\n        pass\n\ndef ff(): pass\n# def f():\nf = 1\n";
    assert.equal(findBlock(source, "f"), undefined);
    assert.equal(block(source, "ff"), "def ff(): pass");
    assert.equal(findBlock("", "f"), undefined);
  });

  it("begins with its decorators; its head is the line of its name", () => {
    const source = "x = 1\n@one\n@two(3)\ndef f():\n    pass\n";
    assert.deepEqual(findBlock(source, "f"), { start: 1, head: 3, end: 5 });
  });

  it("may be asynchronous, a class, or one line", () => {
    assert.equal(block("async  def f():\n    pass\nx = 1", "f"), "async  def f():\n    pass");
    const A = "class A(B):\n    x = 1\n\n    def f(self):\n        return 1";
    assert.equal(block(`${A}\n\nA()\n`, "A"), A);
    assert.equal(block("def f(): return 1\ndef g(): return 2\n", "f"), "def f(): return 1");
  });

  it("contains nested functions and its own blank lines", () => {
    const f = "def f():\n    def g():\n        pass\n\n    return g";
    assert.equal(block(`${f}\n\ndef g():\n    pass\n`, "f"), f);
    assert.equal(block(`${f}\n\ndef g():\n    pass\n`, "g"), "def g():\n    pass");
  });

  it("goes on after a comment at the left margin", () => {
    const f = "def f():\n    x = 1\n# out of place\n    return x";
    assert.equal(block(`${f}\n# after\nx = 2\n`, "f"), f);
  });

  it("may have a signature of several lines", () => {
    const f = "def f(\n    x,\n    y,\n) -> int:\n    return [\n        x,\n]";
    assert.equal(block(`${f}\ny = 1\n`, "f"), f);
  });

  it("contains a text whose lines stand at the left margin", () => {
    for (const quotes of ['"""', "'''"]) {
      const f = `def f():\n    ${quotes}Says.\n\ndef g():\n# no\n${quotes}\n    return 1`;
      assert.equal(block(`${f}\n\nx = 1\n`, "f"), f);
    }
  });

  it("is not the example of one in a text", () => {
    const source = '"""How to:\n\ndef f():\n    ...\n"""\n\ndef f():\n    return 1\n';
    assert.equal(block(source, "f"), "def f():\n    return 1");
    assert.equal(findBlock('"""\ndef f():\n    ...\n"""\n', "f"), undefined);
  });

  it("is not misled by quotes in strings and comments", () => {
    for (const line of [
      '# it\'s a """ comment',
      'x = \'"""\'',
      "x = \"'''\"",
      "x = 'it\\'s \"\"\" not'",
      'x = "\\\\"  # """',
      'x = """one""" + \'\'',
      'x = """a \\""" b"""',
    ]) {
      const f = `def f():\n    ${line}\n    return x`;
      assert.equal(block(`${f}\n\ny = 1\n`, "f"), f, line);
    }
  });

  it("is found with Windows line ends", () => {
    const source = "@one\r\ndef f():\r\n    x = 1\r\n\r\n    return x\r\n\r\ny = 1\r\n";
    assert.deepEqual(findBlock(source, "f"), { start: 0, head: 1, end: 5 });
  });
});

describe("restoring a function", () => {
  const starter = "def f(x):\n    raise NotImplementedError\n\n\ndef g(x):\n    raise NotImplementedError\n";
  const mine =
    "import math\n\n\ndef f(x):\n    return math.pi\n\n\ndef g(x):\n    return 2\n\n\nprint(g(1))\n";

  it("changes that one only", () => {
    assert.equal(
      restoreBlocks(mine, starter, ["f"]),
      mine.replace("return math.pi", "raise NotImplementedError"),
    );
    assert.equal(restoreBlocks(mine, starter, ["g"]), mine.replace("return 2", "raise NotImplementedError"));
  });

  it("may be of several, longer or shorter than before", () => {
    const long = "def g(x):\n    # a\n    # b\n    ...\n\ndef f(x): ...\n";
    assert.equal(
      restoreBlocks(mine, long, ["f", "g"]),
      "import math\n\n\ndef f(x): ...\n\n\ndef g(x):\n    # a\n    # b\n    ...\n\n\nprint(g(1))\n",
    );
  });

  it("brings back the decorators of the starter", () => {
    assert.equal(
      restoreBlocks("def f():\n    pass\n", "@cache\ndef f(): ...\n", ["f"]),
      "@cache\ndef f(): ...\n",
    );
  });

  it("keeps the learner's line ends", () => {
    const windows = mine.replace(/\n/g, "\r\n");
    const restored = mine.replace("return 2", "raise NotImplementedError");
    assert.equal(restoreBlocks(windows, starter, ["g"]), restored.replace(/\n/g, "\r\n"));
    assert.equal(restoreBlocks(mine, starter.replace(/\n/g, "\r\n"), ["g"]), restored);
  });

  it("changes nothing the second time", () => {
    const once = restoreBlocks(mine, starter, ["f", "g"]) ?? "";
    assert.equal(restoreBlocks(once, starter, ["f", "g"]), once);
  });

  it("is impossible when one is missing on either side, or none is named", () => {
    assert.equal(restoreBlocks("def g(x): ...\n", starter, ["g", "f"]), undefined);
    assert.equal(restoreBlocks(mine, "def f(x): ...\n", ["g"]), undefined);
    assert.equal(restoreBlocks(mine, starter, []), undefined);
  });

  it("swallows nothing when a string of the learner's is never closed", () => {
    const open = 'x = """never\n\ndef f(x):\n    return 1\n';
    assert.equal(restoreBlocks(open, starter, ["f"]), undefined);
  });
});
