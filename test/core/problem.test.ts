import assert from "node:assert/strict";
import { formatProblem, sortProblems, type Problem } from "../../src/core/problem";

const problem = (path: string, line: number, column: number): Problem => ({
  path,
  line,
  column,
  rule: "some-rule",
  severity: "warning",
  message: "It is wrong.",
  remedy: "Mend it.",
});

describe("problems", () => {
  it("are written so that a terminal makes a link of them", () => {
    assert.equal(
      formatProblem(problem("a/b.md", 3, 7)),
      "a/b.md:3:7: warning: It is wrong. Mend it. [some-rule]",
    );
  });

  it("stand in reading order, and the given list is left alone", () => {
    const given = [problem("b", 1, 1), problem("a", 10, 1), problem("a", 2, 5), problem("a", 2, 1)];
    const before = [...given];
    assert.deepEqual(
      sortProblems(given).map(({ path, line, column }) => `${path}:${line}:${column}`),
      ["a:2:1", "a:2:5", "a:10:1", "b:1:1"],
    );
    assert.deepEqual(given, before);
  });
});
