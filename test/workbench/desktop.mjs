// @ts-check
// `npm run test:desktop [-- version]`: the in-host suite in a desktop VS Code, which is
// downloaded (no package registry has it). Exit code 2: it could not be tried here.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { checkoutFolder } from "./places.mjs";

const testsPath = path.join(checkoutFolder, "dist", "hostTests.js");

process.exitCode = await main(process.argv[2] ?? "stable");

/**
 * @param {string} version "stable", "insiders" or a number such as "1.100.0"
 * @returns {Promise<number>} exit code
 */
async function main(version) {
  if (!existsSync(testsPath)) return cannot("The suite is not built: run `npm run build` first.");
  const electron = await import("@vscode/test-electron").catch(() => undefined);
  if (!electron) return cannot("@vscode/test-electron is not installed: run `npm ci` first.");
  let vscodeExecutablePath;
  try {
    vscodeExecutablePath = await electron.downloadAndUnzipVSCode({
      version,
      cachePath: path.join(checkoutFolder, ".cache", "vscode-test"),
      reporter: new electron.SilentReporter(),
    });
  } catch (error) {
    return cannot(
      `Desktop VS Code (${version}) could not be downloaded: ${reason(error)}. ` +
        "This needs a connection to update.code.visualstudio.com. " +
        "`npm run test:host` runs the same suite with what npm alone provides.",
    );
  }
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return cannot("Desktop VS Code needs a display: run this under `xvfb-run -a`.");
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), "dl-labs-desktop-"));
  try {
    return await electron.runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: checkoutFolder,
      extensionTestsPath: testsPath,
      launchArgs: [
        folder,
        "--disable-extensions",
        "--disable-workspace-trust",
        `--user-data-dir=${folder}-user-data`,
      ],
    });
  } catch {
    return 1; // The suite has said what failed.
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(`${folder}-user-data`, { recursive: true, force: true });
  }
}

/** @param {string} sentence */
function cannot(sentence) {
  console.error(sentence);
  return 2;
}

/** @param {unknown} error */
function reason(error) {
  const { message, code } = /** @type {NodeJS.ErrnoException} */ (error);
  return (message || code || String(error)).split("\n")[0].replace(/\.$/, "");
}
