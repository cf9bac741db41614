import assert from "node:assert/strict";
import { joinReports } from "../../src/core/joinReports";
import { passed, type Outcome, type Report, type VerdictStatus } from "../../src/core/report";

function report(status: VerdictStatus, outcome: Outcome = "completed", printed = ""): Report {
  const earned = status === "passed" ? 2 : 0;
  return {
    outcome,
    message: outcome === "completed" ? "" : `It ${outcome}.`,
    points: { earned, possible: 2 },
    verdicts: [
      {
        id: "a",
        step: "lab/step",
        title: "A",
        status,
        points: 2,
        message: "",
        diagnosis: undefined,
        line: undefined,
        file: undefined,
        called: undefined,
        returned: undefined,
        expected: undefined,
      },
    ],
    printed,
    seconds: 0.5,
  };
}

describe("a report", () => {
  it("is a pass when it completed, has checks, and all passed", () => {
    assert.equal(passed(report("passed")), true);
    for (const status of ["failed", "errored", "skipped"] as const)
      assert.equal(passed(report(status)), false);
    for (const outcome of ["crashed", "timed-out", "out-of-memory", "cancelled", "environment"] as const)
      assert.equal(passed(report("passed", outcome)), false);
    assert.equal(passed({ ...report("passed"), verdicts: [] }), false);
  });
});

describe("the report of a lab", () => {
  it("adds up its steps' reports, in their order", () => {
    const joined = joinReports([report("passed", "completed", "one"), report("failed"), report("passed")]);
    assert.equal(joined.outcome, "completed");
    assert.equal(joined.message, "");
    assert.deepEqual(joined.points, { earned: 4, possible: 6 });
    assert.deepEqual(
      joined.verdicts.map(({ status }) => status),
      ["passed", "failed", "passed"],
    );
    assert.equal(joined.printed, "one");
    assert.equal(joined.seconds, 1.5);
  });

  it("ends as the first run that did not complete", () => {
    const joined = joinReports([
      report("passed"),
      report("skipped", "timed-out"),
      report("skipped", "crashed"),
    ]);
    assert.equal(joined.outcome, "timed-out");
    assert.equal(joined.message, "It timed-out.");
    assert.equal(passed(joined), false);
  });

  it("is a pass when all are, and none when there are none", () => {
    assert.equal(passed(joinReports([report("passed"), report("passed")])), true);
    assert.equal(passed(joinReports([])), false);
  });
});
