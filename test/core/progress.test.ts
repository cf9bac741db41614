import assert from "node:assert/strict";
import type { Lecture, Pack, ReadStep } from "../../src/core/pack";
import {
  countDone,
  isDone,
  mergeProgress,
  noProgress,
  readProgress,
  withCurrent,
  withStep,
  writeProgress,
  type Progress,
  type StepProgress,
} from "../../src/core/progress";
import { Random } from "./random";

const refs = ["p/a/one", "p/a/two", "p/b/one", "p/a/ten"] as const;
/** Few, so that two windows often write at the same instant; some differ in form only. */
const times = [
  "2024-05-01T10:00:00.000Z",
  "2024-05-01T10:00:00Z",
  "2024-05-01T10:00:00.500Z",
  "2024-05-02T09:00:00.000Z",
] as const;

function someStep(random: Random): StepProgress {
  const at = () => random.one(times);
  const done = random.maybe(() => ({ value: random.next() < 0.5, at: at() }));
  const hints = random.maybe(() => random.below(3));
  // Equal shares of different totals are wanted: 1 of 2, 2 of 4, 0 of 0.
  const points = random.maybe(() => ({ earned: random.below(3), possible: random.one([0, 2, 4]) }));
  const answers = random.maybe(() => ({
    [random.one(["0", "1", "10"])]: { answer: someAnswer(random), at: at() },
    [random.one(["2", "1"])]: { answer: someAnswer(random), at: at() },
  }));
  return {
    ...(done && { done }),
    ...(hints && { hints }),
    ...(points && { points }),
    ...(answers && { answers }),
  };
}

function someAnswer(random: Random) {
  return random.next() < 0.5
    ? { type: "choice" as const, chosen: [random.below(3)] }
    : { type: "number" as const, text: String(random.below(3)) };
}

function someProgress(random: Random): Progress {
  let progress = noProgress;
  for (let i = random.below(5); i > 0; i--) progress = withStep(progress, random.one(refs), someStep(random));
  return random.next() < 0.5 ? progress : withCurrent(progress, random.one(refs), random.one(times));
}

/** Runs a claim on many generated triples; its seed tells which one failed. */
function forMany(claim: (a: Progress, b: Progress, c: Progress, name: string) => void): void {
  for (let seed = 1; seed <= 1500; seed++) {
    const random = new Random(seed);
    claim(someProgress(random), someProgress(random), someProgress(random), `seed ${seed}`);
  }
}

describe("merging progress", () => {
  it("does not depend on who is merged into whom", () => {
    forMany((a, b, _, name) =>
      assert.equal(writeProgress(mergeProgress(a, b)), writeProgress(mergeProgress(b, a)), name),
    );
  });

  it("does not depend on the order of three", () => {
    forMany((a, b, c, name) =>
      assert.equal(
        writeProgress(mergeProgress(mergeProgress(a, b), c)),
        writeProgress(mergeProgress(a, mergeProgress(b, c))),
        name,
      ),
    );
  });

  it("changes nothing when done again", () => {
    forMany((a, b, _, name) => {
      const once = mergeProgress(a, b);
      for (const again of [mergeProgress(once, b), mergeProgress(a, once), mergeProgress(once, once)])
        assert.equal(writeProgress(again), writeProgress(once), name);
    });
  });

  it("loses no step, and neither a hint nor points", () => {
    const share = (points: StepProgress["points"]) =>
      points?.possible ? points.earned / points.possible : 0;
    forMany((a, b, _, name) => {
      const merged = mergeProgress(a, b);
      for (const one of [a, b]) {
        for (const [ref, step] of Object.entries(one.steps)) {
          assert.ok((merged.steps[ref]?.hints ?? 0) >= (step.hints ?? 0), name);
          assert.ok(share(merged.steps[ref]?.points) >= share(step.points), name);
          assert.equal(merged.steps[ref]?.points !== undefined || step.points === undefined, true, name);
          for (const key of Object.keys(step.answers ?? {}))
            assert.ok(merged.steps[ref]?.answers?.[key], name);
        }
      }
    });
  });

  it("takes the later of two, even when that one takes back", () => {
    const [early, late] = [times[0], times[3]];
    const done = withStep(noProgress, "p/a/one", { done: { value: true, at: early } });
    const undone = withStep(noProgress, "p/a/one", { done: { value: false, at: late } });
    assert.equal(isDone(mergeProgress(undone, done), "p/a/one"), false);
    const [here, there] = [withCurrent(done, "p/a/one", late), withCurrent(done, "p/b/one", early)];
    assert.equal(mergeProgress(here, there).current?.ref, "p/a/one");
    assert.equal(mergeProgress(there, here).current?.ref, "p/a/one");
  });

  it("compares times, not their spelling", () => {
    const step = (value: boolean, at: string) => withStep(noProgress, "p/a/one", { done: { value, at } });
    const [earlier, later] = [step(false, "2024-05-01T10:00:00Z"), step(true, "2024-05-01T10:00:00.500Z")];
    assert.equal(isDone(mergeProgress(earlier, later), "p/a/one"), true);
    assert.equal(isDone(mergeProgress(later, earlier), "p/a/one"), true);
  });

  it("keeps the better run, and of two equally good ones the one of more checks", () => {
    const step = (earned: number, possible: number): Progress =>
      withStep(noProgress, "p/a/one", { points: { earned, possible } });
    const best = (a: Progress, b: Progress) => mergeProgress(a, b).steps["p/a/one"]?.points;
    assert.deepEqual(best(step(3, 3), step(2, 4)), { earned: 3, possible: 3 });
    assert.deepEqual(best(step(1, 2), step(2, 4)), { earned: 2, possible: 4 });
    assert.deepEqual(best(step(2, 4), step(1, 2)), { earned: 2, possible: 4 });
    assert.deepEqual(best(step(0, 3), noProgress), { earned: 0, possible: 3 });
    assert.deepEqual(best(step(5, 0), step(0, 3)), { earned: 0, possible: 3 });
  });

  it("sorts steps, so that two windows that know the same write the same text", () => {
    let [one, two]: [Progress, Progress] = [noProgress, noProgress];
    for (const ref of refs) one = withStep(one, ref, { hints: 1 });
    for (const ref of [...refs].reverse()) two = withStep(two, ref, { hints: 1 });
    assert.equal(writeProgress(one), writeProgress(two));
    assert.deepEqual(Object.keys(one.steps), [...refs].sort());
  });

  it("leaves what it was given alone", () => {
    forMany((a, b) => {
      const before = JSON.stringify([a, b]);
      mergeProgress(a, b);
      assert.equal(JSON.stringify([a, b]), before);
    });
  });
});

describe("stored progress", () => {
  it("is read as it was written", () => {
    forMany((a, _b, _c, name) => assert.deepEqual(readProgress(writeProgress(a)), a, name));
    assert.ok(writeProgress(noProgress).endsWith("}\n"));
  });

  it("is undefined when the text is not sound", () => {
    const one = withStep(noProgress, refs[0], { done: { value: true, at: times[0] } });
    const text = writeProgress(one);
    for (const corrupt of [
      "",
      "null",
      "[]",
      "{}",
      '"version"',
      '{ "version": 1 }',
      "\0\0\0\0",
      text.slice(0, -3),
      text.replace("true", '"yes"'),
      text.replace(times[0], "yesterday"),
      text.replace('"done"', '"hints"'),
    ])
      assert.equal(readProgress(corrupt), undefined, corrupt);
  });

  it("is undefined when any cut-off part of it is all there is", () => {
    const text = writeProgress(withStep(noProgress, refs[0], { hints: 2 })).trimEnd();
    for (let length = 0; length < text.length; length++)
      assert.equal(readProgress(text.slice(0, length)), undefined);
    assert.ok(readProgress(text));
  });

  it("of a later version is not taken for this one", () => {
    assert.equal(readProgress('{ "version": 2, "steps": {} }'), undefined);
    assert.equal(readProgress('{ "version": 0, "steps": {} }'), undefined);
    assert.ok(readProgress('{ "version": 1, "steps": {} }'));
  });

  it("cannot reach beyond itself by a name", () => {
    const text = '{ "version": 1, "steps": { "__proto__": { "hints": 3 }, "constructor": { "hints": 1 } } }';
    const read = readProgress(text);
    const merged = mergeProgress(read ?? noProgress, noProgress);
    assert.equal(({} as { hints?: number }).hints, undefined);
    assert.equal(isDone(merged, "toString"), false);
    assert.deepEqual(merged.steps["constructor"], { hints: 1 });
  });
});

describe("what is done", () => {
  const step = (id: string, optional = false): ReadStep => ({
    kind: "read",
    id,
    title: id,
    optional,
    path: `${id}.md`,
    slide: undefined,
    body: "",
    hints: [],
  });
  const lecture: Lecture = {
    kind: "lecture",
    id: "w",
    title: "W",
    path: "lectures/w/slides.md",
    slideCount: 1,
    steps: [step("one"), step("two"), step("extra", true)],
  };
  const pack = { id: "p" } as Pack;
  const at = times[0];

  it("counts steps, but not optional ones", () => {
    let progress = withStep(noProgress, "p/w/extra", { done: { value: true, at } });
    assert.deepEqual(countDone(progress, pack, lecture), { done: 0, of: 2 });
    progress = withStep(progress, "p/w/two", { done: { value: true, at } });
    assert.deepEqual(countDone(progress, pack, lecture), { done: 1, of: 2 });
    assert.deepEqual(countDone(progress, { id: "q" } as Pack, lecture), { done: 0, of: 2 });
  });

  it("is not what was only looked at", () => {
    assert.equal(isDone(withStep(noProgress, "p/w/one", { hints: 2 }), "p/w/one"), false);
    assert.equal(isDone(noProgress, "p/w/one"), false);
  });
});
