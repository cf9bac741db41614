import assert from "node:assert/strict";
import { cp, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../../src/core/problem";
import { temporaryFolder } from "../runner/temporaryFolder";
import { dlLabs, dlLabsJson, packs } from "./dlLabs";

interface Answer {
  readonly pack: string | null;
  readonly problems: readonly Problem[];
}

describe("validate", () => {
  it("ends with 0 for a pack without problems", async () => {
    assert.deepEqual(await dlLabs(["validate", `${packs}/good`]), {
      code: 0,
      out: "A good pack: no problems.\n",
      errors: "",
    });
    const { code, json } = await dlLabsJson<Answer>(["validate", `${packs}/good`]);
    assert.equal(code, 0);
    assert.deepEqual(json, { pack: "good", problems: [] });
  });

  it("ends with 1 and a line for each problem: place, what is wrong, what mends it, rule", async () => {
    assert.deepEqual(await dlLabs(["validate", `${packs}/unknown-field`]), {
      code: 1,
      out: "01-a/steps/01-x.md:4:1: error: There is no field `optionl`. Did you mean `optional`? [unknown-field]\n1 problem.\n",
      errors: "",
    });
  });

  it("ends with 1 for a warning, too", async () => {
    assert.equal((await dlLabs(["validate", `${packs}/no-hints`])).code, 1);
  });

  it("gives each problem's parts as JSON", async () => {
    const { code, json } = await dlLabsJson<Answer>(["validate", `${packs}/dead-link`]);
    assert.equal(code, 1);
    assert.equal(json.pack, "tiny");
    const [problem, ...more] = json.problems;
    assert.deepEqual(more, []);
    assert.deepEqual(Object.keys(problem ?? {}).sort(), [
      "column",
      "line",
      "message",
      "path",
      "remedy",
      "rule",
      "severity",
    ]);
  });

  it("finds a deck's faults with the real Marp", async () => {
    const { code, out } = await dlLabs(["validate", `${packs}/missing-notebook`]);
    assert.equal(code, 1);
    assert.match(out, /^lectures\/w\/slides\.md:7:12: error: .* \[missing-notebook\]$/m);
  });

  it("ends with 1 for a folder that is no pack", async () => {
    const { code, json } = await dlLabsJson<Answer>(["validate", `${packs}/no-pack`]);
    assert.equal(code, 1);
    assert.equal(json.pack, null);
  });

  it("ends with 2 when there is no such folder", async () => {
    const { code, out } = await dlLabs(["validate", `${packs}/gone`, "--json"]);
    assert.deepEqual([code, out], [2, ""]);
  });

  it("takes names that no file can have for files that are not there", async () => {
    const folder = await temporaryFolder();
    await cp(`${packs}/missing-picture`, folder, { recursive: true });
    const step = path.join(folder, "01-a/steps/01-x.md");
    const pictures = `![a](${"x".repeat(5000)}.png) ![b](%00.png) ![c](pack.json/d.png)`;
    await writeFile(step, `---\ntitle: X\nkind: read\n---\n${pictures}\n`);
    const { code, out, errors } = await dlLabs(["validate", folder]);
    assert.deepEqual([code, errors], [1, ""]);
    assert.equal(out.match(/\[missing-picture\]/g)?.length, 3);
  });
});
