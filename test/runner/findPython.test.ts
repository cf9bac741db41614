import assert from "node:assert/strict";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../src/core/userError";
import { findPython, tryPython } from "../../src/runner/findPython";
import { temporaryFolder } from "./temporaryFolder";

/** Stand-ins for Python are shell scripts; Windows has no such thing. */
const onPosix = process.platform === "win32" ? describe.skip : describe;
const library = "no-such-library-of-ours";

/** A script that answers as Python does, or with any other text. */
async function script(file: string, answer: readonly unknown[] | string): Promise<string> {
  const text = typeof answer === "string" ? answer : JSON.stringify(answer);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\ncat <<'END'\n${text}\nEND\n`);
  await chmod(file, 0o755);
  return file;
}
const answer = (name: string, missing: readonly string[] = [], version = [3, 12, 1]) => [
  name,
  version,
  missing,
];

/** What a named Python that cannot be used is refused with. */
async function refusal(named: string): Promise<string> {
  try {
    await findPython({ named });
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message;
  }
  throw new Error("It was not refused.");
}

describe("finding a Python", () => {
  it("finds the one of this machine and says what it is", async () => {
    const python = await findPython({ requires: ["json", library] });
    assert.match(python.version, /^3\.\d+\.\d+$/);
    assert.ok(path.isAbsolute(python.executable));
    assert.deepEqual(python.missing, [library]);
  });

  it("takes the named one, and no other when that one is missing", async () => {
    const real = await findPython({});
    assert.deepEqual((await findPython({ named: real.executable })).command, [real.executable]);
    assert.equal(
      await refusal("/nowhere/python"),
      "The Python that was named cannot be used: /nowhere/python: there is no such program. Name another one.",
    );
  });

  it("refuses a named one that fails, in one line", async () => {
    const message = await refusal(process.execPath);
    assert.match(message, /^The Python that was named cannot be used: .* Name another one\.$/);
    assert.ok(!message.includes("\n"));
  });
});

onPosix("finding a Python among several", () => {
  let folder: string;
  let venv: string;
  let onPath: string;
  const { PATH } = process.env;

  beforeEach(async () => {
    folder = await temporaryFolder();
    venv = path.join(folder, "lab", ".venv", "bin", "python");
    onPath = path.join(folder, "bin");
    process.env["PATH"] = `${onPath}${path.delimiter}${PATH}`;
  });
  afterEach(() => {
    process.env["PATH"] = PATH;
  });
  const find = async (...requires: string[]) =>
    (await findPython({ folders: [path.join(folder, "lab")], requires })).executable;

  it("takes the .venv in the folder before those on the path", async () => {
    await script(venv, answer("of the lab"));
    await script(path.join(onPath, "python3"), answer("on the path"));
    assert.equal(await find(), "of the lab");
  });

  it("takes the folders in their order", async () => {
    await script(venv, answer("of the lab"));
    await script(path.join(folder, "workspace/.venv/bin/python"), answer("of the workspace"));
    const folders = ["gone", "workspace", "lab"].map((name) => path.join(folder, name));
    assert.equal((await findPython({ folders })).executable, "of the workspace");
  });

  it("takes one on the path when there is no .venv", async () => {
    await script(path.join(onPath, "python3"), answer("on the path"));
    assert.equal(await find(), "on the path");
  });

  it("takes the first complete one before an incomplete one", async () => {
    await script(venv, answer("of the lab", ["no_such_library_of_ours"]));
    await script(path.join(onPath, "python3"), answer("on the path"));
    assert.equal(await find(library), "on the path");
  });

  it("takes the first that runs when none is complete, and says what it lacks", async () => {
    await script(venv, answer("of the lab", ["no_such_library_of_ours"]));
    const python = await findPython({ folders: [path.join(folder, "lab")], requires: [library] });
    assert.equal(python.executable, "of the lab");
    assert.deepEqual(python.missing, [library]);
  });

  it("passes over what is broken, too old or no Python", async () => {
    for (const bad of [
      "garbage",
      "null",
      "{}",
      '["x"]',
      '["x", [3, 12], {}]',
      JSON.stringify(answer("old", [], [3, 8, 9])),
    ]) {
      await script(venv, bad);
      await script(path.join(onPath, "python3"), answer("on the path"));
      assert.equal(await find(), "on the path", bad);
    }
  });

  it("asks for libraries by the names under which they are imported", async () => {
    const file = await script(path.join(folder, "echo"), "");
    await writeFile(
      file,
      '#!/bin/sh\nshift 5\nprintf \'["x", [3, 12, 1], ["%s", "%s", "%s"]]\' "$1" "$2" "$3"\n',
    );
    const python = await tryPython([file], ["scikit-learn", "PyYAML", "my-library"]);
    assert.ok(typeof python !== "string", String(python));
    assert.deepEqual(python.missing, ["scikit-learn", "PyYAML", "my-library"]);
    assert.deepEqual(
      await tryPython([await script(file, answer("x", ["sklearn", "yaml"]))], ["scikit-learn", "PyYAML"]),
      {
        command: [file],
        executable: "x",
        version: "3.12.1",
        missing: ["scikit-learn", "PyYAML"],
      },
    );
  });

  it("is not misled by files in the folder that are called like libraries", async () => {
    await mkdir(path.join(folder, "lab"), { recursive: true });
    await writeFile(path.join(folder, "lab", "no_such_library_of_ours.py"), "");
    const before = process.cwd();
    process.chdir(path.join(folder, "lab"));
    try {
      assert.deepEqual((await findPython({ requires: [library] })).missing, [library]);
    } finally {
      process.chdir(before);
    }
  });
});

onPosix("a named Python", () => {
  let file: string;
  before(async () => {
    file = path.join(await temporaryFolder(), "python");
  });

  it("that is too old is refused with its version", async () => {
    await script(file, answer("/old/python", [], [3, 8, 18]));
    assert.match(
      await refusal(file),
      /it is Python 3\.8\.18, and 3\.9 or newer is needed\. Name another one\.$/,
    );
    await script(file, answer("/old/python", [], [2, 7, 18]));
    assert.match(await refusal(file), /it is Python 2\.7\.18/);
    await script(file, answer("/new/python", [], [4, 0, 0]));
    assert.equal((await findPython({ named: file })).version, "4.0.0");
  });

  it("that is no Python is refused, whatever it prints", async () => {
    for (const text of ["Hello", "", "42", "null", "[]", "{}", '["x", 3, 4]', '["x", [3, 12], [], []]']) {
      await script(file, text);
      assert.match(await refusal(file), /: it does not answer as Python does\. Name another one\.$/, text);
    }
  });

  it("that may not be run is refused", async () => {
    await script(file, answer("x"));
    await chmod(file, 0o644);
    assert.match(await refusal(file), /EACCES/);
  });
});
