// @ts-check
// `npm test`: everything, from a fresh clone. `npm test -- core ui`: only these suites.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { ensurePython } from "./python.mjs";
import { installDependencies } from "./workbench/dependencies.mjs";
import { checkoutFolder, WorkbenchError } from "./workbench/places.mjs";

/** @typedef {{ passed: number, failed: number }} Counts */

const artefacts = path.join(checkoutFolder, "artefacts");
const bin = (/** @type {string} */ name) => path.join(checkoutFolder, "node_modules", name);
const node = process.execPath;
const mocha = [bin("mocha/bin/mocha.js"), "--color=false"];

/** @type {{ python: string | undefined, leftOut: string }} */
let python = { python: undefined, leftOut: "" };
/** @type {string[]} What could not be tested here; said at the end. */
const leftOut = [];

/** Every suite, in the order in which a mistake is found soonest. @type {Record<string, () => Promise<Counts>>} */
const suites = {
  types: async () => {
    const projects = [
      "src/core",
      "src/protocol",
      "src/runner",
      "src/cli",
      "src/host",
      "src/webviews",
      "test",
    ];
    const counts = [];
    for (const project of projects)
      counts.push(await command(`tsc -p ${project}`, [bin("typescript/bin/tsc"), "-p", project]));
    return sum(counts);
  },
  lint: () => command("eslint", [bin("eslint/bin/eslint.js"), "--max-warnings", "0", "."]),
  format: () =>
    command("prettier", [bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."]),
  core: async () => mochaCounts(await stream(node, mocha)),
  python: async () => {
    const interpreter = need("the harness and the labs' checks");
    return interpreter
      ? unittestCounts(
          await stream(interpreter, ["-B", "-m", "unittest", "discover", "-v", "-s", "test/python"]),
        )
      : none;
  },
  packs: async () => {
    const pack = "labs/intro-deep-learning";
    const counts = [await command(`dl-labs validate ${pack}`, ["dist/cli.js", "validate", pack])];
    if (need("what verify runs of the built-in pack"))
      counts.push(await command(`dl-labs verify ${pack}`, ["dist/cli.js", "verify", pack]));
    return sum(counts);
  },
  host: async () => {
    if (!need("the suite inside VS Code")) return none;
    const { runInHost } = await import("./workbench/inHost.mjs");
    const workspace = await mkdtemp(path.join(os.tmpdir(), "dl-labs-host-"));
    const testsPath = path.join(checkoutFolder, "dist", "hostTests.js");
    const env = { DL_LABS_PYTHON: python.python ?? "" };
    try {
      const result = await runInHost({
        extensionPath: checkoutFolder,
        testsPath,
        workspace,
        env,
        screenshotDir: artefacts,
      });
      const failed = result.failures + (result.exitCode !== 0 && result.failures === 0 ? 1 : 0);
      return { passed: result.passes, failed };
    } finally {
      await rm(workspace, { recursive: true, force: true });
    }
  },
  ui: async () => {
    if (!need("the path through the user interface")) return none;
    return mochaCounts(
      await stream(node, [...mocha, "--spec", "test/ui/**/*.test.ts", "--config", "test/ui/mocharc.json"]),
    );
  },
};
const none = { passed: 0, failed: 0 };

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WorkbenchError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** @param {string[]} wanted */
async function main(wanted) {
  const unknown = wanted.filter((name) => !(name in suites));
  if (unknown.length > 0)
    throw new WorkbenchError(
      `There is no suite ${unknown.join(", ")}. There are: ${Object.keys(suites).join(", ")}.`,
    );
  process.chdir(checkoutFolder);
  await mkdir(artefacts, { recursive: true });
  await installDependencies();
  if (await stream(node, ["esbuild.js"]).then(({ code }) => code !== 0)) return 1;
  python = await ensurePython(console.log);
  if (python.python) process.env.DL_LABS_PYTHON = python.python;

  const began = performance.now();
  const counts = [];
  for (const [name, suite] of Object.entries(suites)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n== ${name}`);
    const from = performance.now();
    const count = await suite();
    counts.push(count);
    console.log(`-- ${name}: ${count.passed} passed, ${count.failed} failed in ${seconds(from)} s`);
  }
  for (const sentence of leftOut) console.log(`Left out: ${sentence}`);
  const { passed, failed } = sum(counts);
  console.log(`\nAll of it in ${seconds(began)} s.`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** The Python that a suite needs; without one, says what is left out. @param {string} what */
function need(what) {
  if (!python.python) leftOut.push(`${what}. ${python.leftOut}`);
  return python.python;
}

/** A command that passes or fails as a whole. @param {string} name @param {string[]} args @returns {Promise<Counts>} */
async function command(name, args) {
  const { code } = await stream(node, args);
  console.log(`${code === 0 ? "ok" : "FAILED"} ${name}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs a program, showing what it prints.
 * @param {string} program @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function stream(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: "0" },
    });
    let output = "";
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.setEncoding("utf8").on("data", (text) => {
        output += text;
        to.write(text);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @param {{ code: number, output: string }} run @returns {Counts} */
function mochaCounts({ code, output }) {
  const passed = number(/^\s*(\d+) passing/m, output);
  const failed = number(/^\s*(\d+) failing/m, output);
  const pending = number(/^\s*(\d+) pending/m, output);
  if (pending > 0) leftOut.push(`${pending} tests that skipped themselves; each says why above.`);
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** @param {{ code: number, output: string }} run @returns {Counts} */
function unittestCounts({ code, output }) {
  const ran = number(/^Ran (\d+) tests?/m, output);
  const failed = number(/failures=(\d+)/, output) + number(/errors=(\d+)/, output);
  const skipped = number(/skipped=(\d+)/, output);
  if (skipped > 0) leftOut.push(`${skipped} Python tests that skipped themselves; each says why above.`);
  return { passed: ran - failed - skipped, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** @param {RegExp} pattern @param {string} text */
function number(pattern, text) {
  return Number(pattern.exec(text)?.[1] ?? 0);
}

/** @param {readonly Counts[]} counts @returns {Counts} */
function sum(counts) {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), none);
}

/** @param {number} from */
function seconds(from) {
  return ((performance.now() - from) / 1000).toFixed(1);
}
