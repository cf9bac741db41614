import { formatProblem, type Problem } from "../problem";
import type { VerifiedAnswer, VerifiedStep } from "../verifyPack";

/**
 * The results as JUnit XML: a suite for what `validatePack` found, then one for each step with a case for each
 * answer. A case has one `failure` with all its problems, since some readers keep only the first; what could
 * not be run is an `error`.
 */
export function junitXml(
  name: string,
  validation: readonly Problem[],
  steps: readonly VerifiedStep[],
): string {
  const suites = [
    suite(`${name}: the files`, 0, fileCases(name, validation)),
    ...steps.map((step) =>
      suite(
        `${name}: ${step.step}`,
        seconds(step.answers),
        step.answers.map((answer) => answerCase(name, step, answer)),
      ),
    ),
  ];
  const total = seconds(steps.flatMap(({ answers }) => answers));
  const cases = suites.flatMap((one) => one.cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: `dl-labs verify ${name}`, ...counts(cases), time: total.toFixed(3) })}>`,
    ...suites.map(({ xml }) => xml),
    "</testsuites>",
    "",
  ].join("\n");
}

interface Case {
  readonly kind: "passed" | "failure" | "error";
  readonly xml: string;
}

function suite(name: string, time: number, cases: readonly Case[]) {
  const open = `  <testsuite${attributes({ name, ...counts(cases), time: time.toFixed(3) })}>`;
  return { cases, xml: [open, ...cases.map(({ xml }) => xml), "  </testsuite>"].join("\n") };
}

function fileCases(name: string, problems: readonly Problem[]): Case[] {
  if (problems.length === 0) return [testCase({ classname: `${name}.files`, name: "validate", time: 0 })];
  return problems.map((problem) =>
    testCase({
      classname: `${name}.files`,
      name: `${problem.rule} at ${problem.path}:${problem.line}:${problem.column}`,
      time: 0,
      file: problem.path,
      problems: [problem],
    }),
  );
}

const says = {
  solution: "the solution passes",
  "solution-so-far": "no check needs a later step",
  starter: "the starter fails",
} as const;

function answerCase(pack: string, { step, path }: VerifiedStep, answer: VerifiedAnswer): Case {
  return testCase({
    classname: `${pack}.${step.replace("/", ".")}`,
    name: answer.kind === "mistake" ? `the mistake ${answer.name} fails in its own words` : says[answer.kind],
    time: answer.seconds,
    file: path,
    problems: answer.problems,
    error: answer.notRun,
  });
}

function testCase(of: {
  classname: string;
  name: string;
  time: number;
  file?: string;
  problems?: readonly Problem[];
  error?: string | undefined;
}): Case {
  const { classname, name, file, problems = [], error } = of;
  const open = `    <testcase${attributes({ classname, name, file, time: of.time.toFixed(3) })}`;
  const end = (tag: "failure" | "error", message: string, type: string, body: string): Case => ({
    kind: tag,
    xml: `${open}>\n      <${tag}${attributes({ message, type })}>${escape(body)}</${tag}>\n    </testcase>`,
  });
  if (error !== undefined) return end("error", error, "not-run", error);
  const [first] = problems;
  if (!first) return { kind: "passed", xml: `${open}/>` };
  return end("failure", first.message, first.rule, problems.map(formatProblem).join("\n"));
}

function counts(cases: readonly Case[]) {
  const count = (kind: Case["kind"]): string => String(cases.filter((one) => one.kind === kind).length);
  return { tests: String(cases.length), failures: count("failure"), errors: count("error"), skipped: "0" };
}

function seconds(answers: readonly VerifiedAnswer[]): number {
  return answers.reduce((sum, answer) => sum + answer.seconds, 0);
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined
        ? []
        : [` ${name}="${escape(value).replace(/\t/g, "&#9;").replace(/\n/g, "&#10;")}"`],
    )
    .join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** XML 1.0 has no way at all to write most control characters and halves of characters: they are replaced. */
function escape(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
