// @ts-check
// A Chromium that tests can drive: one named by the caller, one of the system, or npm's.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { modulesFolder, WorkbenchError, workbenchFolder } from "./places.mjs";

const run = promisify(execFile);
const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * @typedef {object} BrowserProgram
 * @property {string} [executablePath] absent: Playwright looks for the installed Chrome
 * @property {string} [channel]
 * @property {Record<string, string>} env what it needs besides the process's environment
 */

/**
 * Starts a browser. Call `ensureWorkbench` first.
 * @param {import("playwright-core").LaunchOptions} [options]
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchBrowser(options = {}) {
  const { chromium } = await import("playwright-core");
  return chromium.launch(await launchOptions(options));
}

/**
 * Starts a browser whose profile (IndexedDB among it, where a web workbench keeps the
 * extensions' state) stays in a folder.
 * @param {string} profileFolder
 * @param {import("playwright-core").BrowserContextOptions & import("playwright-core").LaunchOptions} [options]
 * @returns {Promise<import("playwright-core").BrowserContext>}
 */
export async function launchProfile(profileFolder, options = {}) {
  const { chromium } = await import("playwright-core");
  return chromium.launchPersistentContext(profileFolder, await launchOptions(options));
}

/**
 * @template {import("playwright-core").LaunchOptions} Options
 * @param {Options} options
 */
async function launchOptions(options) {
  const { env, ...program } = await findBrowser();
  const isRoot = process.getuid?.() === 0;
  const args = [
    ...(isRoot ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-dev-shm-usage", // containers give /dev/shm 64 MB
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--no-pings",
    // Tests depend on no network: every other name is unknown to this browser.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    // WebGL in software, as in a VS Code without a graphics card.
    "--enable-unsafe-swiftshader",
  ];
  const merged = /** @type {Record<string, string>} */ ({ ...process.env, ...env, ...options.env });
  return { ...program, ...options, env: merged, args: [...args, ...(options.args ?? [])] };
}

/**
 * Chooses the browser: the program named by `DL_LABS_BROWSER`, one of the system, or npm's.
 * `DL_LABS_BROWSER=npm` takes npm's in any case.
 * @returns {Promise<BrowserProgram>}
 */
export async function findBrowser() {
  const named = process.env.DL_LABS_BROWSER;
  if (named && named !== "npm") {
    if (existsSync(named)) return { executablePath: named, env: {} };
    throw new WorkbenchError(`DL_LABS_BROWSER names ${named}, which does not exist.`);
  }
  const installed = named === "npm" ? undefined : systemBrowsers.find((file) => existsSync(file));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return unpackedBrowser();
  if (process.platform !== "linux") return { channel: "chrome", env: {} };
  throw new WorkbenchError(
    "No browser for the tests: npm has none for this machine. " +
      "Install chromium, or name a Chromium-based browser in DL_LABS_BROWSER.",
  );
}

/**
 * npm's Chromium, unpacked beside its package the first time (200 MB, 2 s). It is put in
 * place by one rename, so two processes at once, or an interruption, do no harm.
 * @returns {Promise<BrowserProgram>}
 */
async function unpackedBrowser() {
  const folder = path.join(modulesFolder, ".chromium");
  if (!existsSync(folder)) {
    const unfinished = `${folder}-${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    try {
      const env = { ...process.env, TMPDIR: unfinished };
      await run(process.execPath, [path.join(workbenchFolder, "unpackBrowser.mjs")], { env });
      await writeFile(path.join(unfinished, "fonts.conf"), fontsConfiguration(folder));
      await rename(unfinished, folder);
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      if (!existsSync(folder)) {
        throw new WorkbenchError(
          `The browser could not be unpacked in ${modulesFolder}. Is the disk full?\n${error}`,
        );
      }
    }
  }
  const executablePath = path.join(folder, "chromium");
  /** @type {Record<string, string>} */
  const env = {};
  // A bare Debian lacks NSS: the package brings those libraries. Where the system has them,
  // its own are the better match for its C library.
  const { stdout } = await run("ldd", [executablePath]).catch(() => ({ stdout: "not found" }));
  if (stdout.includes("not found")) env.LD_LIBRARY_PATH = path.join(folder, "al2023", "lib");
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_FILE = path.join(folder, "fonts.conf");
  return { executablePath, env };
}

/** @param {string} folder */
function fontsConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, "fonts")}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}
