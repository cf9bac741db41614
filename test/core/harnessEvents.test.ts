import assert from "node:assert/strict";
import { HarnessEvents, type ProcessEnd } from "../../src/core/harnessEvents";
import { passed, type Report, type Verdict } from "../../src/core/report";

const fine: ProcessEnd = { outcome: "completed", message: "" };
const checks = {
  event: "checks",
  checks: [
    { id: "a", title: "Adds", points: 1 },
    { id: "b", title: "Subtracts", points: 2 },
  ],
};
const started = (id: string) => ({ event: "started", id });
const verdict = (id: string, status = "passed", more: object = {}) => ({
  event: "verdict",
  id,
  status,
  ...more,
});
const finished = { event: "finished", printed: "" };

/** The report of a run that sent these: objects as JSON, texts as they are. */
function report(lines: readonly (object | string)[], end = fine): Report {
  const events = new HarnessEvents("lab/step");
  for (const line of lines) events.addLine(typeof line === "string" ? line : JSON.stringify(line));
  return events.report(end, 1.5);
}

const statuses = ({ verdicts }: Report) => verdicts.map(({ id, status }) => `${id} ${status}`);

describe("a run's report", () => {
  it("is complete when every announced check has its verdict and the harness says so", () => {
    const whole = report([checks, started("a"), verdict("a"), started("b"), verdict("b"), finished]);
    assert.equal(passed(whole), true);
    assert.deepEqual(whole, {
      outcome: "completed",
      message: "",
      points: { earned: 3, possible: 3 },
      verdicts: whole.verdicts,
      printed: "",
      seconds: 1.5,
    });
    assert.equal(whole.verdicts[0]?.title, "Adds");
    assert.equal(whole.verdicts[0]?.step, "lab/step");
  });

  it("gives points for what passed only", () => {
    const half = report([checks, verdict("a", "failed", { message: "No." }), verdict("b"), finished]);
    assert.equal(half.outcome, "completed");
    assert.deepEqual(half.points, { earned: 2, possible: 3 });
    assert.equal(passed(half), false);
  });

  it("carries all that a verdict says; what it does not say is undefined", () => {
    const said = {
      message: "No.",
      diagnosis: "Perhaps.",
      line: 3,
      file: "a.py",
      called: "f(1)",
      returned: "2",
      expected: "3",
    };
    const [first, second] = report([
      checks,
      verdict("a", "failed", said),
      verdict("b", "passed"),
      finished,
    ]).verdicts;
    assert.deepEqual(first, {
      id: "a",
      step: "lab/step",
      title: "Adds",
      status: "failed",
      points: 1,
      ...said,
    });
    assert.equal(second?.message, "");
    assert.equal(second?.line, undefined);
  });

  it("stands in the order in which the checks were announced", () => {
    assert.deepEqual(statuses(report([checks, verdict("b"), verdict("a"), finished])), [
      "a passed",
      "b passed",
    ]);
  });

  it("keeps what was printed", () => {
    assert.equal(
      report([checks, verdict("a"), verdict("b"), { ...finished, printed: "hi\n" }]).printed,
      "hi\n",
    );
  });
});

describe("a run that ends early", () => {
  it("is never a pass, however the process ended", () => {
    const starts: (object | string)[][] = [
      [],
      [checks],
      [checks, started("a")],
      [checks, verdict("a")],
      [checks, verdict("a"), started("b")],
      [checks, verdict("a"), verdict("b")],
    ];
    for (const lines of starts) {
      const early = report(lines);
      assert.equal(passed(early), false);
      assert.notEqual(early.outcome, "completed", JSON.stringify(lines));
      assert.match(early.message, /\.$/);
    }
  });

  it("is a crash when checks had begun, and what did not run is skipped", () => {
    const early = report([checks, verdict("a"), started("b")]);
    assert.equal(early.outcome, "crashed");
    assert.deepEqual(statuses(early), ["a passed", "b skipped"]);
    assert.deepEqual(early.points, { earned: 1, possible: 3 });
  });

  it("is no pass when the harness says finished but owes a verdict", () => {
    const early = report([checks, verdict("a"), finished]);
    assert.equal(early.outcome, "crashed");
    assert.equal(passed(early), false);
  });

  it("is the environment's fault when nothing was said at all", () => {
    assert.equal(report([]).outcome, "environment");
    assert.match(report([]).message, /Choose another Python/);
    assert.equal(report([finished]).outcome, "environment");
  });

  it("ends as the process did when that says more", () => {
    const end: ProcessEnd = { outcome: "cancelled", message: "The check was cancelled." };
    assert.equal(report([checks, verdict("a")], end).outcome, "cancelled");
    assert.equal(report([checks, verdict("a")], end).message, "The check was cancelled.");
    assert.equal(report([], { outcome: "crashed", message: "Boom." }).message, "Boom.");
  });

  it("is complete all the same when the process is ended after its last word", () => {
    const end: ProcessEnd = { outcome: "timed-out", message: "Too slow." };
    assert.equal(passed(report([checks, verdict("a"), verdict("b"), finished], end)), true);
  });
});

describe("the harness's own ends", () => {
  it("name the check and the line at which time or memory ran out", () => {
    for (const outcome of ["timed-out", "out-of-memory"] as const) {
      const end = { event: outcome, id: "b", message: "Stopped.", line: 4, file: "a.py", printed: "x" };
      const ended = report([checks, verdict("a"), started("b"), end]);
      assert.equal(ended.outcome, outcome);
      assert.equal(ended.message, "Stopped.");
      assert.equal(ended.printed, "x");
      assert.deepEqual(statuses(ended), ["a passed", "b errored"]);
      assert.equal(ended.verdicts[1]?.line, 4);
    }
  });

  it("keep the verdict that came before", () => {
    const late = verdict("b", "failed", { message: "Stopped at line 4.", line: 4 });
    const ended = report([checks, verdict("a"), late, { event: "timed-out", id: "b", message: "Stopped." }]);
    assert.deepEqual(statuses(ended), ["a passed", "b failed"]);
  });

  it("say what the environment lacks, with no verdict on the learner's code", () => {
    const ended = report([{ event: "environment", message: "numpy is missing.", module: "numpy" }]);
    assert.deepEqual(
      [ended.outcome, ended.message, ended.verdicts],
      ["environment", "numpy is missing.", []],
    );
  });

  it("tell a broken check apart, and the other checks count", () => {
    const broken = { event: "broken-check", id: "a", message: "NameError: x", detail: "Traceback …" };
    const ended = report([
      checks,
      broken,
      verdict("a", "errored", { message: "A fault." }),
      verdict("b"),
      finished,
    ]);
    assert.equal(ended.outcome, "crashed");
    assert.equal(ended.message, "NameError: x\nTraceback …");
    assert.deepEqual(statuses(ended), ["a errored", "b passed"]);
    assert.deepEqual(ended.points, { earned: 2, possible: 3 });
    assert.equal(passed(ended), false);
  });

  it("tell a check file that cannot be loaded", () => {
    const ended = report([{ event: "broken-check", id: null, message: "It cannot be loaded." }, finished]);
    assert.deepEqual([ended.outcome, ended.message], ["crashed", "It cannot be loaded."]);
  });
});

describe("lines that are no events", () => {
  it("are ignored", () => {
    const garbage = [
      "",
      "hello",
      "{",
      "null",
      "[]",
      "42",
      '"checks"',
      "{}",
      '{"event":"passed"}',
      '{"event":"verdict"}',
      '{"event":"verdict","id":"a","status":"perfect"}',
      '{"event":"verdict","id":"a","status":"failed","line":-1}',
      '{"event":"verdict","id":7,"status":"passed"}',
      "\0\ufffd",
    ];
    const whole = report(garbage.concat(JSON.stringify(checks), garbage, JSON.stringify(verdict("a"))));
    assert.deepEqual(statuses(whole), ["a passed", "b skipped"]);
    const sound = [checks, verdict("a"), verdict("b"), finished].flatMap((line) => [...garbage, line]);
    assert.equal(passed(report(sound)), true);
  });

  it("may be a list of checks that is none", () => {
    const forged = { event: "checks", checks: [{ id: "a", title: "A", points: -5 }] };
    assert.equal(report([forged, finished]).outcome, "environment");
  });
});

describe("events that come twice", () => {
  it("do not change a verdict", () => {
    const twice = report([
      checks,
      verdict("a", "failed", { message: "No." }),
      verdict("a"),
      verdict("b"),
      finished,
    ]);
    assert.deepEqual(statuses(twice), ["a failed", "b passed"]);
    assert.deepEqual(twice.points, { earned: 2, possible: 3 });
  });

  it("do not replace the list of checks", () => {
    const forged = { event: "checks", checks: [{ id: "easy", title: "Easy", points: 100 }] };
    const twice = report([checks, forged, verdict("easy"), finished]);
    assert.equal(passed(twice), false);
    assert.deepEqual(twice.points, { earned: 0, possible: 3 });
    assert.deepEqual(statuses(twice), ["a skipped", "b skipped"]);
  });

  it("are not heard after the end", () => {
    const late = report([checks, verdict("a"), finished, verdict("b"), finished]);
    assert.deepEqual(statuses(late), ["a passed", "b skipped"]);
  });
});

describe("verdicts that nobody announced", () => {
  it("are ignored, and so are those before the list", () => {
    const odd = report([verdict("a"), checks, verdict("c"), verdict("__proto__"), verdict("b"), finished]);
    assert.deepEqual(statuses(odd), ["a skipped", "b passed"]);
  });

  it("make no pass of a run without checks", () => {
    const none = report([{ event: "checks", checks: [] }, verdict("a"), finished]);
    assert.deepEqual([none.outcome, none.verdicts, passed(none)], ["completed", [], false]);
  });
});

describe("who listens to a run", () => {
  it("hears each start by its title and each verdict once", () => {
    const heard: string[] = [];
    const events = new HarnessEvents("lab/step", {
      started: (title) => heard.push(title),
      verdict: ({ id, status }: Verdict) => heard.push(`${id} ${status}`),
    });
    assert.deepEqual([events.begun, events.finished], [false, false]);
    for (const line of [
      checks,
      started("a"),
      verdict("a"),
      verdict("a", "failed"),
      verdict("x"),
      started("b"),
    ])
      events.addLine(JSON.stringify(line));
    assert.deepEqual(heard, ["Adds", "a passed", "Subtracts"]);
    assert.deepEqual([events.begun, events.finished], [true, false]);
    events.addLine(JSON.stringify(finished));
    assert.equal(events.finished, true);
  });
});
