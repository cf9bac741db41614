import assert from "node:assert/strict";
import { parseFrontmatter, readYaml } from "../../src/core/frontmatter";

/** `line:column` of a value. */
function at(text: string, ...path: PropertyKey[]): string {
  const { line, column } = parseFrontmatter(text).at(path);
  return `${line}:${column}`;
}

/** The faults' places and words. */
function faults(text: string): string[] {
  const source = parseFrontmatter(text);
  assert.equal(source.data, undefined);
  return source.faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe("frontmatter", () => {
  it("is split from the body, whose first line is known", () => {
    const { data, body, bodyLine, faults } = parseFrontmatter("---\ntitle: One\nkind: read\n---\nText\n");
    assert.deepEqual(data, { title: "One", kind: "read" });
    assert.equal(body, "Text\n");
    assert.equal(bodyLine, 5);
    assert.deepEqual(faults, []);
  });

  it("is not there when the text does not begin with three hyphens, or never closes them", () => {
    for (const text of [
      "",
      "Text\n",
      "\n---\ntitle: One\n---\n",
      "---\ntitle: One\n",
      "--- x\ny: 1\n---\n",
    ]) {
      const { data, body, bodyLine, at } = parseFrontmatter(text);
      assert.equal(data, undefined);
      assert.equal(body, text);
      assert.equal(bodyLine, 1);
      assert.deepEqual(at(["title"]), { line: 1, column: 1 });
    }
  });

  it("ends at the first line of three hyphens alone", () => {
    const { data, body } = parseFrontmatter("---\ntitle: a --- b\ntext: |\n  ---\n---  \nOne\n---\nTwo\n");
    assert.deepEqual(data, { title: "a --- b", text: "---\n" });
    assert.equal(body, "One\n---\nTwo\n");
  });

  it("may be empty", () => {
    for (const text of ["---\n---\nText", "---\n\n---\nText", "---\n# nothing\n---\nText"]) {
      const { data, body } = parseFrontmatter(text);
      assert.equal(data, null, text);
      assert.equal(body, "Text", text);
    }
    assert.equal(parseFrontmatter("---\n---\nText").bodyLine, 3);
  });

  it("may end with the file", () => {
    assert.deepEqual(parseFrontmatter("---\ntitle: One\n---").data, { title: "One" });
  });

  it("is read through a byte order mark and Windows line ends", () => {
    const text = "\ufeff---\r\ntitle: One\r\nkind: read\r\n---\r\nText\r\n";
    const { data, body, bodyLine } = parseFrontmatter(text);
    assert.deepEqual(data, { title: "One", kind: "read" });
    assert.equal(body, "Text\r\n");
    assert.equal(bodyLine, 5);
    assert.equal(at(text, "kind"), "3:1");
    assert.equal(at("\ufeff---\ntitle: One\n---\n", "title"), "2:1");
  });
});

describe("the place of a value", () => {
  const text =
    "---\n# why\ntitle: One\nquestions:\n  - ask: A\n    options:\n      - text: x\n      - text: y\n---\n";

  it("is where its name stands", () => {
    assert.equal(at(text, "title"), "3:1");
    assert.equal(at(text, "questions", 0, "ask"), "5:5");
    assert.equal(at(text, "questions", 0, "options", 1, "text"), "8:9");
  });

  it("is the item itself in a list", () => {
    assert.equal(at(text, "questions", 0), "5:5");
    assert.equal(at("---\nlinks: [a, bb, c]\n---\n", "links", 2), "2:16");
  });

  it("is that of the nearest thing around it when it is missing", () => {
    assert.equal(at(text, "kind"), "3:1");
    assert.equal(at(text, "questions", 0, "why"), "5:5");
    assert.equal(at(text, "questions", 7, "why"), "4:1");
    assert.equal(at(text, "title", "deeper"), "3:1");
  });

  it("is found in JSON, too, with tabs", () => {
    const { data, at } = readYaml('{\n\t"id": "x",\n\t"python": { "requires": [] }\n}\n', 0);
    assert.deepEqual(data, { id: "x", python: { requires: [] } });
    assert.deepEqual(at(["python", "requires"]), { line: 3, column: 14 });
  });
});

describe("YAML that cannot be read", () => {
  it("is told with its line in the file", () => {
    assert.deepEqual(faults("---\ntitle: One: two\n---\n"), [
      "2:8 Nested mappings are not allowed in compact mappings",
    ]);
    assert.deepEqual(faults('---\ntitle: One\nkind: "read\n---\n'), ['3:12 Missing closing "quote']);
    assert.deepEqual(faults("---\ntitle: One\n\tkind: read\n---\n"), [
      "3:1 Tabs are not allowed as indentation",
    ]);
  });

  it("names a field that is there twice", () => {
    assert.deepEqual(faults("---\ntitle: One\nkind: read\ntitle: Two\n---\n"), [
      "4:1 Map keys must be unique",
    ]);
  });

  it("keeps the right line with Windows line ends", () => {
    assert.deepEqual(faults("\ufeff---\r\ntitle: One\r\nkind: @x\r\n---\r\n"), [
      "3:7 Plain value cannot start with reserved character @",
    ]);
  });

  it("is told when a text begins with a star, which YAML takes for an alias", () => {
    assert.deepEqual(faults("---\nkind: read\ntitle: *bold\n---\n"), [
      "3:8 Unresolved alias (the anchor must be set before the alias): bold",
    ]);
  });

  it("is told when aliases would blow up", () => {
    const bomb = ["a: &a [x, x]", "b: &b [*a, *a, *a, *a, *a]", "c: &c [*b, *b, *b, *b, *b]", "d: [*c, *c]"];
    const [fault = ""] = faults(`---\n${bomb.join("\n")}\n---\n`);
    assert.match(fault, /^3:8 Excessive alias count/);
  });

  it("leaves the body readable", () => {
    assert.equal(parseFrontmatter("---\na: b: c\n---\nText").body, "Text");
  });
});
