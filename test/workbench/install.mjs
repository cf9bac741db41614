// @ts-check
// Installs the workbench from npm, once.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { runNpm } from "./npm.mjs";
import { modulesFolder, WorkbenchError, workbenchFolder } from "./places.mjs";

/** @import { Log } from "./places.mjs" */

// Written last, so an interrupted installation is done again.
const stampFile = path.join(modulesFolder, ".installed");
const bytesNeeded = 1.5e9;
const vscode = path.join(modulesFolder, "code-server", "lib", "vscode");

/**
 * Makes sure `test/workbench/node_modules` holds a complete workbench. Quick when it does.
 * @param {Log} [log]
 * @returns {Promise<void>} rejects with a `WorkbenchError`
 */
export async function ensureWorkbench(log = console.log) {
  const stamp = await expectedStamp();
  if (await isInstalled(stamp)) return placeStandIns();
  await withLock(
    path.join(workbenchFolder, ".install-lock"),
    async () => {
      if (!(await isInstalled(stamp))) await install(stamp, log);
    },
    (pid) => log(`Another process (${pid}) is installing the workbench: waiting for it.`),
  );
}

/** @param {string} stamp */
async function isInstalled(stamp) {
  return (await readFile(stampFile, "utf8").catch(() => "")) === stamp;
}

/** The lockfile's hash, and the platform the programs were chosen for. */
async function expectedStamp() {
  const lockfile = await readFile(path.join(workbenchFolder, "package-lock.json"));
  return `${createHash("sha256").update(lockfile).digest("hex")} ${process.platform}-${process.arch}\n`;
}

/**
 * @param {string} stamp
 * @param {Log} log
 */
async function install(stamp, log) {
  const started = Date.now();
  await rm(stampFile, { force: true });
  await checkDiskSpace();
  log("Installing the workbench from npm (once; about 300 MB to download, 900 MB on disk).");
  log("  1 of 3: code-server, its Node.js and a browser");
  await runNpm(["ci", "--ignore-scripts"], workbenchFolder);
  // code-server installs these two itself in a script that also compiles native parts for
  // minutes; none of those is needed. `npm ci` fails here: the shrinkwrap is out of step.
  log("  2 of 3: what VS Code needs");
  await runNpm(["install", "--omit=dev", "--ignore-scripts"], vscode);
  log("  3 of 3: what its built-in extensions need");
  await runNpm(["install", "--omit=dev", "--ignore-scripts"], path.join(vscode, "extensions"));
  await placeStandIns();
  await writeFile(stampFile, stamp);
  log(`The workbench is installed (${Math.round((Date.now() - started) / 1000)} s).`);
}

/** Puts plain JavaScript where code-server would compile; a changed one is put there again. */
async function placeStandIns() {
  const packages = path.join(vscode, "node_modules", "@vscode");
  const places = {
    "spdlog.cjs": path.join(packages, "spdlog", "index.js"),
    "watchdog.cjs": path.join(packages, "native-watchdog", "build", "Release", "watchdog.js"),
  };
  for (const [name, place] of Object.entries(places)) {
    const wanted = await readFile(path.join(workbenchFolder, "standIns", name), "utf8");
    // Not written again without need: another workbench may be reading it.
    if ((await readFile(place, "utf8").catch(() => "")) === wanted) continue;
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, wanted);
  }
}

/** Says it before the download rather than after half of it. */
async function checkDiskSpace() {
  const disk = await statfs(workbenchFolder).catch(() => undefined);
  if (disk === undefined || disk.bavail * disk.bsize >= bytesNeeded) return;
  throw new WorkbenchError(
    `The disk of ${workbenchFolder} has ${Math.round((disk.bavail * disk.bsize) / 1e6)} MB free; ` +
      `the workbench needs ${bytesNeeded / 1e6} MB. Free some space and try again.`,
  );
}
