import assert from "node:assert/strict";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { diskFiles } from "../../src/cli/diskFiles";
import { stepsOf } from "../../src/core/findStep";
import { filesBelow } from "../../src/core/loadLab";
import { validatePack } from "../../src/core/validatePack";
import { findPython } from "../../src/runner/findPython";
import { checkMarpDeck, readMarpDeck } from "../core/marpDeck";
import { temporaryFolder } from "../runner/temporaryFolder";
import { dlLabs, dlLabsJson, root } from "./dlLabs";

const template = path.join(root, "src/cli/newPack");
const inNew = async (...names: string[]) => path.join(await temporaryFolder(), ...names);
const packJson = async (folder: string) =>
  JSON.parse(await readFile(path.join(folder, "pack.json"), "utf8")) as Record<string, unknown>;

describe("new", () => {
  it("writes a pack that has one of everything", async () => {
    const folder = await inNew("my-pack");
    const { code, out, errors } = await dlLabs(["new", folder]);
    assert.deepEqual([code, errors], [0, ""]);
    assert.match(out, /^A pack of 24 files is in /);
    assert.match(out, /try `dl-labs validate .*my-pack` and `dl-labs verify .*my-pack`\.\n$/);
    const { pack, problems } = await validatePack(diskFiles(folder), readMarpDeck, checkMarpDeck);
    assert.deepEqual(problems, []);
    assert.deepEqual(pack && stepsOf(pack).map(({ ref, step }) => `${ref} ${step.kind}`), [
      "my-pack/week1/slide-01 read",
      "my-pack/week1/slide-02 read",
      "my-pack/week1/by-hand quiz",
      "my-pack/week1/slide-03 read",
      "my-pack/errors/squared-error code",
      "my-pack/errors/mean-squared-error code",
      "my-pack/errors/large-errors quiz",
    ]);
  });

  it("writes one that verify finds nothing wrong with", async () => {
    const folder = await inNew("my-pack");
    await dlLabs(["new", folder]);
    const python = (await findPython({})).executable;
    const { code, json } = await dlLabsJson<{ steps: { answers: { kind: string }[] }[] }>([
      ...["verify", folder, "--python", python, "--runs", "2"],
    ]);
    assert.equal(code, 0, JSON.stringify(json));
    for (const { answers } of json.steps)
      assert.equal(answers.filter(({ kind }) => kind === "mistake").length, 3);
  });

  it("gives it the id and the title that are asked for, else such as the folder's name", async () => {
    for (const [name, args, id, title] of [
      ["week-1", [], "week-1", "Week 1"],
      ["Schöne Übung 2", [], "schone-ubung-2", "Schone ubung 2"],
      ["x", ["--id", "cnn"], "cnn", "Cnn"],
      ["x", ["--title", 'The "$&" of it: a & b'], "x", 'The "$&" of it: a & b'],
      ["深度学习", ["--id", "shendu", "--title", "深度学习"], "shendu", "深度学习"],
    ] as const) {
      const folder = await inNew(name);
      assert.equal((await dlLabs(["new", folder, ...args])).code, 0);
      const { id: gotId, title: gotTitle } = await packJson(folder);
      assert.deepEqual([gotId, gotTitle], [id, title]);
      assert.ok((await readFile(path.join(folder, "README.md"), "utf8")).startsWith(`# ${title}\n`));
    }
  });

  it("writes into an empty folder, and into one whose parents are not there", async () => {
    const empty = await inNew("empty");
    await mkdir(empty);
    assert.equal((await dlLabs(["new", empty])).code, 0);
    assert.equal((await dlLabs(["new", await inNew("a", "b", "c")])).code, 0);
  });

  it("changes nothing but the id and the title", async () => {
    const folder = await inNew("first-pack");
    await dlLabs(["new", folder, "--title", "My first pack"]);
    const names = await filesBelow(diskFiles(template), "");
    assert.deepEqual(await filesBelow(diskFiles(folder), ""), names);
    for (const name of names)
      assert.deepEqual(await readFile(path.join(folder, name)), await readFile(path.join(template, name)));
  });

  it("refuses with a sentence, and writes nothing", async () => {
    const full = await inNew("full");
    await mkdir(full);
    await writeFile(path.join(full, ".keep"), "");
    for (const [args, message] of [
      [[], "Where? Usage: dl-labs new <folder> [--id ID] [--title T]"],
      [[full], "full is not empty. Name a new folder or an empty one; nothing was written."],
      [[path.join(full, ".keep")], ".keep is a file; name a new folder."],
      [[await inNew("深度")], "No id can be made of `深度`. Give one, such as --id my-pack."],
      [[await inNew("x"), "--id", "A b"], "`A b` is no id: lower-case letters, digits and single hyphens"],
      [[await inNew("x"), "--title", "a\nb"], "The title has to be one line of text"],
    ] as const) {
      const { code, out, errors } = await dlLabs(["new", ...args]);
      assert.deepEqual([code, out], [2, ""], message);
      assert.ok(errors.startsWith("dl-labs: ") && errors.includes(message), errors);
    }
    assert.deepEqual(await readdir(full), [".keep"]);
  });
});
