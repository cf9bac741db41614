// @ts-check
// Runs a test suite inside a real extension host, in a workbench that a browser opens.
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { launchBrowser } from "./browser.mjs";
import { startWorkbench } from "./codeServer.mjs";
import { ensureWorkbench } from "./install.mjs";
import { workbenchFolder } from "./places.mjs";

/** @import { Log } from "./places.mjs" */

const { lineMark } = createRequire(import.meta.url)("./hostEntry.cjs");

/**
 * @typedef {object} InHostOptions
 * @property {string} extensionPath folder of the extension under development
 * @property {string} testsPath a CommonJS file that exports `run(): Promise<void>`
 * @property {string} workspace folder to open
 * @property {number} [timeoutSeconds] 300 unless given
 * @property {Record<string, string>} [env] for the extension host
 * @property {Record<string, unknown>} [settings]
 * @property {string} [screenshotDir] where a picture and the host's log go when time runs out
 * @property {Log} [log] receives the suite's lines; standard output unless given
 *
 * @typedef {object} InHostResult
 * @property {number} exitCode 0: all passed, 1: some failed, 124: time ran out
 * @property {string} output what the suite printed
 * @property {number} passes
 * @property {number} failures
 */

/**
 * @param {InHostOptions} options
 * @returns {Promise<InHostResult>}
 */
export async function runInHost(options) {
  const {
    extensionPath,
    testsPath,
    workspace,
    timeoutSeconds = 300,
    log = (line) => console.log(line),
  } = options;
  await ensureWorkbench(log);
  const workbench = await startWorkbench({
    workspace,
    smokeTestDriver: true,
    offline: true,
    settings: options.settings,
    env: { ...options.env, DL_LABS_TESTS_PATH: path.resolve(testsPath) },
  });
  const browser = await launchBrowser().catch(async (error) => {
    await workbench.stop();
    throw error;
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    /** @type {string[]} */
    const lines = [];
    /** @type {string[]} everything the host and the workbench logged, for a suite that never ends */
    const everything = [];
    /** @type {Promise<number>} */
    const exit = new Promise((resolve) => {
      // The workbench calls these two by name; they must be there before it loads.
      void page.exposeFunction("codeAutomationExit", resolve);
      void page.exposeFunction(
        "codeAutomationLog",
        (/** @type {string} */ _type, /** @type {unknown[]} */ values) => {
          const text = values.map(String).join(" ");
          everything.push(text);
          if (!text.startsWith(lineMark)) return;
          lines.push(text.slice(lineMark.length));
          log(text.slice(lineMark.length));
        },
      );
      const lost = () => {
        log("The browser was lost: its page crashed (often: not enough memory).");
        resolve(1);
      };
      page.once("crash", lost);
    });
    await page.goto(address(workbench, extensionPath), { waitUntil: "commit" });
    let exitCode = await withTimeout(exit, timeoutSeconds);
    if (exitCode === undefined) {
      exitCode = 124;
      log(`The suite did not end within ${timeoutSeconds} s.`);
      if (options.screenshotDir)
        log(await keepEvidence(page, everything, path.resolve(options.screenshotDir)));
    }
    const output = lines.join("\n");
    return { exitCode, output, passes: count(output, "passing"), failures: count(output, "failing") };
  } finally {
    await browser.close();
    await workbench.stop();
  }
}

/**
 * The workbench reads from its address which extension to develop and which suite to run.
 * @param {import("./codeServer.mjs").Workbench} workbench
 * @param {string} extensionPath
 */
function address(workbench, extensionPath) {
  const remote = (/** @type {string} */ file) =>
    `vscode-remote://127.0.0.1:${workbench.port}${path.resolve(file)}`;
  const payload = [
    ["extensionDevelopmentPath", remote(extensionPath)],
    ["extensionTestsPath", remote(path.join(workbenchFolder, "hostEntry.cjs"))],
    ["enableProposedApi", ""],
    ["skipWelcome", "true"],
  ];
  return `${workbench.url}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} seconds
 * @returns {Promise<T | undefined>} undefined when time ran out
 */
async function withTimeout(promise, seconds) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const end = new Promise((resolve) => (timer = setTimeout(resolve, seconds * 1000)));
  return /** @type {Promise<T | undefined>} */ (Promise.race([promise, end])).finally(() =>
    clearTimeout(timer),
  );
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string[]} everything
 * @param {string} folder
 * @returns {Promise<string>} a sentence that says where it is
 */
async function keepEvidence(page, everything, folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "in-host.log"), stripVTControlCharacters(everything.join("\n")));
  const picture = path.join(folder, "in-host-timeout.png");
  await page.screenshot({ path: picture, timeout: 10_000 }).catch(() => undefined);
  return `A picture and the host's log are in ${folder}.`;
}

/**
 * @param {string} output
 * @param {"passing" | "failing"} word
 */
function count(output, word) {
  const found = new RegExp(`^\\s*(\\d+) ${word}\\b`, "m").exec(stripVTControlCharacters(output));
  return Number(found?.[1] ?? 0);
}
