import assert from "node:assert/strict";
import { getElementsByTagName, textContent } from "domutils";
import { parseDocument } from "htmlparser2";
import type { Problem } from "../../src/core/problem";
import { junitXml } from "../../src/core/verify/junit";
import type { VerifiedAnswer, VerifiedStep } from "../../src/core/verifyPack";

const problem = (message: string): Problem => ({
  path: "01-a/x.md",
  line: 2,
  column: 3,
  rule: "flaky-check",
  severity: "error",
  message,
  remedy: "Mend it.",
});
const answer = (more: Partial<VerifiedAnswer>): VerifiedAnswer => ({
  kind: "solution",
  name: "solution",
  path: "01-a/solution",
  seconds: 0.25,
  problems: [],
  notRun: undefined,
  ...more,
});
const step = (...answers: VerifiedAnswer[]): VerifiedStep => ({
  step: "a/f",
  title: "F",
  path: "01-a/steps/01-f.md",
  checks: 1,
  limit: 5,
  seconds: 0.1,
  answers,
});
const cases = (xml: string) => getElementsByTagName("testcase", parseDocument(xml, { xmlMode: true }));

describe("results as JUnit XML", () => {
  it("have a suite for the files and one for each step, with their counts", () => {
    const xml = junitXml("tiny", [], [step(answer({}), answer({ kind: "starter" }))]);
    const suites = getElementsByTagName("testsuite", parseDocument(xml, { xmlMode: true }));
    assert.deepEqual(
      suites.map(({ attribs }) => [attribs["name"], attribs["tests"], attribs["failures"], attribs["time"]]),
      [
        ["tiny: the files", "1", "0", "0.000"],
        ["tiny: a/f", "2", "0", "0.500"],
      ],
    );
    assert.deepEqual(
      cases(xml).map(({ attribs }) => [attribs["classname"], attribs["name"]]),
      [
        ["tiny.files", "validate"],
        ["tiny.a.f", "the solution passes"],
        ["tiny.a.f", "the starter fails"],
      ],
    );
  });

  it("have one failure a case with all its problems", () => {
    const [, one] = cases(
      junitXml("tiny", [], [step(answer({ problems: [problem("One."), problem("Two.")] }))]),
    );
    const failures = getElementsByTagName("failure", one ?? []);
    assert.equal(failures.length, 1);
    assert.equal(failures[0]?.attribs["message"], "One.");
    assert.match(textContent(failures), /^01-a\/x\.md:2:3: error: One\..*\n01-a\/x\.md:2:3: error: Two\./);
  });

  it("have what could not be run as an error, and each problem of the files as a case", () => {
    const xml = junitXml("tiny", [problem("A."), problem("B.")], [step(answer({ notRun: "Install it." }))]);
    const [root] = getElementsByTagName("testsuites", parseDocument(xml, { xmlMode: true }));
    assert.deepEqual(
      [root?.attribs["tests"], root?.attribs["failures"], root?.attribs["errors"]],
      ["3", "2", "1"],
    );
  });

  it("hold whatever a message may be made of", () => {
    const nasty = `<a href="x">&amp;</a> ]]> 'it' "is" \n\tnext 小明 🙂`;
    const [, one] = cases(junitXml("t", [], [step(answer({ problems: [problem(nasty)] }))]));
    const [failure] = getElementsByTagName("failure", one ?? []);
    // htmlparser2 gives numbers of characters back as they were meant.
    assert.equal(failure?.attribs["message"], nasty);
    assert.ok(textContent(failure ?? []).includes(nasty));
  });

  it("have no character that XML does not know", () => {
    const xml = junitXml("t", [], [step(answer({ problems: [problem("a\0b\x1bc\ud800d\uffffe\r\nf")] }))]);
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    assert.doesNotMatch(xml, /[\0-\x08\x0b-\x1f\uffff]|[\ud800-\udfff]/u);
    assert.ok(xml.includes('message="a\ufffdb\ufffdc\ufffdd\ufffde&#10;f"'));
  });
});
