import assert from "node:assert/strict";
import { dlLabs, packs } from "./dlLabs";

describe("the command line", () => {
  it("shows its commands when asked for help", async () => {
    for (const args of [["--help"], ["-h"], ["help"]]) {
      const { code, out, errors } = await dlLabs(args);
      assert.deepEqual([code, errors], [0, ""]);
      for (const name of ["new", "outline", "validate", "verify", "check"])
        assert.match(out, new RegExp(`dl-labs ${name} <`));
    }
  });

  it("shows them, too, when nothing is asked, but as a failure", async () => {
    const { code, out } = await dlLabs([]);
    assert.equal(code, 2);
    assert.match(out, /Exit codes: 0 fine, 1 problems were found, 2 could not run\./);
  });

  it("shows how one command is used", async () => {
    const { code, out } = await dlLabs(["check", "--help"]);
    assert.equal(code, 0);
    assert.match(out, /^dl-labs check <pack folder> --step /);
  });

  it("says in one line what it does not know, and ends with 2", async () => {
    for (const [args, message] of [
      [["chekc"], "There is no command `chekc`. `dl-labs --help` lists them."],
      [
        ["validate", "--jsno", "x"],
        "Unknown option '--jsno'. Usage: dl-labs validate <pack folder> [--json]",
      ],
      [["validate"], "Which pack? Usage: dl-labs validate <pack folder> [--json]"],
      [["outline"], "Of what? Usage: dl-labs outline <deck.md | pack folder> [--json]"],
      [["validate", "gone"], "gone: there is no such folder."],
    ] as const) {
      const { code, out, errors } = await dlLabs(args);
      assert.deepEqual([code, out, errors], [2, "", `dl-labs: ${message}\n`]);
    }
  });

  it("says that a pack is a folder when a file is named", async () => {
    const file = `${packs}/good/pack.json`;
    const check = ["check", file, "--step", "arithmetic", "--folder", packs];
    for (const args of [["validate", file], ["outline", file], check]) {
      const { code, out, errors } = await dlLabs(args);
      assert.deepEqual(
        [code, out, errors],
        [2, "", `dl-labs: ${file} is a file; name the folder that holds pack.json.\n`],
      );
    }
  });
});
