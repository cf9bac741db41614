// @ts-check
// What the build needs, from npm.
import { stat } from "node:fs/promises";
import path from "node:path";
import { runNpm } from "./npm.mjs";
import { checkoutFolder } from "./places.mjs";

/** Installs what the build needs, unless npm has done so since the lockfile last changed. */
export async function installDependencies() {
  const changed = await lastChange(path.join(checkoutFolder, "package-lock.json"));
  // npm writes this file at the end, and with `npm install` a moment before the lockfile.
  const installed = await lastChange(path.join(checkoutFolder, "node_modules", ".package-lock.json"));
  if (installed !== undefined && installed + 5000 >= (changed ?? 0)) return;
  console.log("Installing what the build needs from npm.");
  await runNpm(["ci"], checkoutFolder);
}

/** @param {string} file */
async function lastChange(file) {
  return (await stat(file).catch(() => undefined))?.mtimeMs;
}
