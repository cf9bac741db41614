import assert from "node:assert/strict";
import type * as z from "zod";
import { parseFrontmatter, readYaml } from "../../src/core/frontmatter";
import { readFields } from "../../src/core/readFields";
import { labSchema, packSchema, stepSchema } from "../../src/core/schemas";

function problems(fields: ReturnType<typeof readFields>): string[] {
  return fields.problems.map(({ path, line, column, rule, message, remedy }) => {
    assert.equal(path, "x.md");
    return `${line}:${column} ${rule}: ${message} ${remedy}`;
  });
}

/** The Problems of a step's frontmatter, given without its hyphens: its first line is line 2. */
const step = (...lines: string[]) => markdown(stepSchema, lines);
const lab = (...lines: string[]) => markdown(labSchema, lines);
const markdown = (schema: z.ZodType, lines: readonly string[]) =>
  problems(readFields(schema, parseFrontmatter(`---\n${lines.join("\n")}\n---\n`), "x.md"));
const pack = (json: string) => problems(readFields(packSchema, readYaml(json, 0), "x.md"));

const mend = "Correct it here; docs/pack-format.md lists every field.";

describe("fields that are sound", () => {
  it("are given with their defaults", () => {
    const source = parseFrontmatter("---\ntitle: Sum\nkind: code\nfile: a.py\n---\n");
    assert.deepEqual(readFields(stepSchema, source, "x.md").value, {
      title: "Sum",
      kind: "code",
      file: "a.py",
      optional: false,
      symbols: [],
      limit: 10,
    });
  });

  it("are accepted for every kind of step", () => {
    assert.deepEqual(step("title: A", "kind: read"), []);
    assert.deepEqual(step("title: A", "kind: video", "video: { src: a.mp4, length: '1:02:03' }"), []);
    assert.deepEqual(step("title: A", "kind: video", "video: { youtube: aircAruvnKk }"), []);
    assert.deepEqual(step("title: A", "kind: playground", "link: https://playground.tensorflow.org/"), []);
    assert.deepEqual(step("title: A", "kind: notebook", "notebook: ../a.ipynb"), []);
    assert.deepEqual(
      step("title: A", "kind: resources", "links: [{ title: B, url: https://example.org }]"),
      [],
    );
  });
});

describe("a missing field", () => {
  it("is told at the file's first field", () => {
    assert.deepEqual(step("kind: code", "limit: 5"), [
      "2:1 missing-field: The field `title` is missing. Add `title: …` here.",
      "2:1 missing-field: The field `file` is missing. Add `file: …` here.",
    ]);
    assert.deepEqual(lab("python: {}"), [
      "2:1 missing-field: The field `title` is missing. Add `title: …` here.",
    ]);
  });

  it("is told at the item that lacks it", () => {
    assert.deepEqual(
      step("title: A", "kind: resources", "links:", "  - title: B", "    url: https://b.org", "  - title: C"),
      ["7:5 missing-field: The field `links.1.url` is missing. Add `url: …` here."],
    );
  });

  it("may be the kind, and then the kinds are named", () => {
    assert.deepEqual(step("title: A"), [
      "2:1 missing-field: The field `kind` is missing. It is one of `read`, `video`, `quiz`, `playground`, `code`, `notebook`, `resources`.",
    ]);
  });

  it("is missing, too, when only one value would do", () => {
    assert.deepEqual(pack('{ "id": "a", "version": "1.0.0", "title": "A" }'), [
      "1:1 missing-field: The field `formatVersion` is missing. Add `formatVersion: …` here.",
    ]);
  });

  it("may be one of two", () => {
    assert.deepEqual(step("title: A", "kind: video", "video:", "  length: 5:51"), [
      `4:1 field: \`video\` needs \`src\` or \`youtube\`. ${mend}`,
    ]);
  });
});

describe("an unknown field", () => {
  it("is told at its name, with the one that was meant", () => {
    assert.deepEqual(step("title: A", "kind: read", "optionl: true"), [
      "4:1 unknown-field: There is no field `optionl`. Did you mean `optional`?",
    ]);
    assert.deepEqual(lab("title: A", "python:", "  require: []"), [
      "4:3 unknown-field: There is no field `require` in `python`. Did you mean `requires`?",
    ]);
    assert.deepEqual(
      pack('{ "formatVersion": 1, "id": "a", "version": "1.0.0", "title": "A",\n  "licence": "MIT" }'),
      ["2:3 unknown-field: There is no field `licence`. Did you mean `license`?"],
    );
  });

  it("is told with all that are known when none is like it", () => {
    assert.deepEqual(step("title: A", "kind: playground", "colour: red"), [
      "4:1 unknown-field: There is no field `colour`. Known here: `title`, `optional`, `kind`, `link`.",
    ]);
  });

  it("is told deep inside of a question, with what that type of question knows", () => {
    assert.deepEqual(
      step(
        "title: A",
        "kind: quiz",
        "questions:",
        "  - type: number",
        "    ask: How many?",
        "    answer: 3",
        "    why: Count.",
        "    wrong: Count again.",
        "    near:",
        "      - value: 2",
        "        why: One is missing.",
        "        whi: x",
        "    tolerence: 1",
      ),
      [
        "13:9 unknown-field: There is no field `whi` in `questions.0.near.0`. Did you mean `why`?",
        "14:5 unknown-field: There is no field `tolerence` in `questions.0`. Did you mean `tolerance`?",
      ],
    );
  });

  it("of another kind is unknown", () => {
    assert.deepEqual(step("title: A", "kind: read", "file: a.py"), [
      "4:1 unknown-field: There is no field `file`. Known here: `title`, `optional`, `kind`.",
    ]);
  });
});

describe("a field of the wrong kind", () => {
  it("is told at its name", () => {
    assert.deepEqual(step("title: A", "kind: read", "optional: maybe"), [
      `4:1 field: \`optional\` is not as it should be: invalid input: expected boolean, received string. ${mend}`,
    ]);
    assert.deepEqual(step("kind: read", "title: 2024"), [
      `3:1 field: \`title\` is not as it should be: invalid input: expected string, received number. ${mend}`,
    ]);
    assert.deepEqual(step("kind: read", "title: '  '"), [`3:1 field: \`title\` must not be empty. ${mend}`]);
  });

  it("is told at the item of a list", () => {
    assert.deepEqual(step("title: A", "kind: code", "file: a.py", "symbols: [f, 'g()', Net.h]"), [
      `5:14 field: \`symbols.1\` must be the name of a function or class, without parentheses or dots. ${mend}`,
      `5:21 field: \`symbols.2\` must be the name of a function or class, without parentheses or dots. ${mend}`,
    ]);
  });

  it("may be a kind that is none, with the one that was meant", () => {
    assert.deepEqual(step("title: A", "kind: quizz"), [
      '3:1 field: `kind` is "quizz", which is no kind. Did you mean `quiz`?',
    ]);
    assert.deepEqual(step("title: A", "kind: quiz", "questions:", "  - type: choise"), [
      '5:5 field: `questions.0.type` is "choise", which is no type. Did you mean `choice`?',
    ]);
  });

  it("may be a bad slug, version or format", () => {
    assert.deepEqual(
      pack('{\n  "formatVersion": 2,\n  "id": "My_Pack",\n  "version": "1.0",\n  "title": "A"\n}'),
      [
        `2:3 field: \`formatVersion\` must be 1, the only format version there is. ${mend}`,
        `3:3 field: \`id\` must be a slug: lower-case letters, digits and single hyphens. ${mend}`,
        `4:3 field: \`version\` must look like 1.2.3. ${mend}`,
      ],
    );
    for (const id of ["-a", "a-", "a--b", "Ä", "", "a b", "a/b"])
      assert.match(
        pack(`{ "formatVersion": 1, "id": "${id}", "version": "1.0.0", "title": "A" }`).join(),
        /^1:23 field: `id` must be a slug/,
      );
  });

  it("may be a limit out of range, a bad length or a bad address", () => {
    assert.match(step("title: A", "kind: code", "file: a", "limit: 0").join(), /^5:1 field: `limit`/);
    assert.match(step("title: A", "kind: code", "file: a", "limit: 601").join(), /^5:1 field: `limit`/);
    assert.deepEqual(step("title: A", "kind: video", "video:", "  youtube: abc", "  length: five minutes"), [
      `5:3 field: \`video.youtube\` must be the id of a video: 11 characters. ${mend}`,
      `6:3 field: \`video.length\` must look like 5:51 or 1:02:03. ${mend}`,
    ]);
    assert.match(step("title: A", "kind: playground", "link: there").join(), /^4:1 field: `link`/);
  });

  it("may be the whole file", () => {
    for (const [text, kind] of [
      ["- a", "array"],
      ["words", "string"],
    ])
      assert.deepEqual(step(text ?? ""), [
        `2:1 field: \`the file\` is not as it should be: invalid input: expected object, received ${kind}. ${mend}`,
      ]);
  });
});

describe("a file without fields", () => {
  it("is told how to begin", () => {
    const remedy = "Begin it with lines between two `---`, such as `title: One neuron`.";
    assert.deepEqual(problems(readFields(stepSchema, parseFrontmatter("Text"), "x.md")), [
      `1:1 no-fields: This file has no fields. ${remedy}`,
    ]);
    assert.deepEqual(step(""), [`1:1 no-fields: This file has no fields. ${remedy}`]);
  });

  it("is told in the words of JSON when it is JSON", () => {
    const [problem] = readFields(packSchema, readYaml("", 0), "pack.json").problems;
    assert.equal(problem?.rule, "no-fields");
    assert.match(problem?.remedy ?? "", /between braces/);
  });
});

describe("YAML that cannot be read", () => {
  it("is one Problem a fault, with what mends it", () => {
    assert.deepEqual(step("title: A", "kind: read: x"), [
      "3:7 yaml: This cannot be read: nested mappings are not allowed in compact mappings. Mend the YAML here; a text with a colon, a # or a * needs quotes.",
    ]);
  });
});
