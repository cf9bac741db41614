import assert from "node:assert/strict";
import { findSteps, isCode, partsOf, stepsOf } from "../../src/core/findStep";
import { loadPack } from "../../src/core/loadPack";
import type { Pack } from "../../src/core/pack";
import { memoryFiles, packJson } from "./memoryFiles";
import { readPlainDeck } from "./plainDeck";

const read = "---\ntitle: R\nkind: read\n---\n";
const code = "---\ntitle: C\nkind: code\nfile: a.py\n---\n";
const lab = "---\ntitle: L\n---\n";

describe("finding steps", () => {
  let pack: Pack;
  const find = (path: string) => findSteps(pack, path).map(({ ref }) => ref);

  before(async () => {
    const files = memoryFiles({
      "pack.json": packJson,
      "lectures/week1/slides.md": "One\n---\nTwo",
      "lectures/week1/steps/01-look.md": read,
      "01-neuron/lab.md": lab,
      "01-neuron/steps/01-sum.md": read,
      "01-neuron/steps/02-sigmoid.md": code,
      "01-neuron/steps/03-2-layers.md": read,
      "02-3-layers/lab.md": lab,
      "02-3-layers/steps/01-layers.md": read,
      "02-3-layers/steps/02-2-layers.md": read,
      "03-empty/lab.md": lab,
    });
    const loaded = await loadPack(files, readPlainDeck);
    assert.deepEqual(loaded.problems, []);
    assert.ok(loaded.pack);
    pack = loaded.pack;
  });

  it("gives all of a lab or a lecture, in order", () => {
    assert.deepEqual(find("neuron"), ["tiny/neuron/sum", "tiny/neuron/sigmoid", "tiny/neuron/2-layers"]);
    assert.deepEqual(find("week1"), ["tiny/week1/slide-1", "tiny/week1/look", "tiny/week1/slide-2"]);
    assert.deepEqual(find("empty"), []);
  });

  it("gives one step, with the pack's id or without", () => {
    assert.deepEqual(find("neuron/sigmoid"), ["tiny/neuron/sigmoid"]);
    assert.deepEqual(find("tiny/neuron/sigmoid"), ["tiny/neuron/sigmoid"]);
    assert.deepEqual(find("week1/look"), ["tiny/week1/look"]);
    assert.deepEqual(find("/neuron/sigmoid/"), ["tiny/neuron/sigmoid"]);
  });

  it("takes the numbers of files and folders, too", () => {
    assert.deepEqual(find("01-neuron/02-sigmoid"), ["tiny/neuron/sigmoid"]);
    assert.deepEqual(find("neuron/9-sigmoid"), ["tiny/neuron/sigmoid"]);
  });

  it("finds ids that begin with a number themselves", () => {
    assert.deepEqual(find("3-layers"), ["tiny/3-layers/layers", "tiny/3-layers/2-layers"]);
    assert.deepEqual(find("neuron/2-layers"), ["tiny/neuron/2-layers"]);
    assert.deepEqual(find("02-3-layers/2-layers"), ["tiny/3-layers/2-layers"]);
    assert.deepEqual(find("3-layers/01-layers"), ["tiny/3-layers/layers"]);
    assert.deepEqual(find("3-layers/2-layers"), ["tiny/3-layers/2-layers"], "not the step `layers`");
  });

  it("gives nothing for what is not there", () => {
    for (const path of ["", "/", "gone", "neuron/gone", "sum", "other/neuron/sum", "tiny/neuron/sum/x"])
      assert.deepEqual(find(path), [], path);
  });

  it("knows code steps of labs", () => {
    assert.deepEqual(
      stepsOf(pack)
        .filter(isCode)
        .map(({ ref }) => ref),
      ["tiny/neuron/sigmoid"],
    );
  });

  it("has lectures before labs", () => {
    assert.deepEqual(
      partsOf(pack).map(({ id }) => id),
      ["week1", "neuron", "3-layers", "empty"],
    );
  });
});
