// @ts-check
// The settings every workbench starts with: nothing on the screen that is not the extension.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** @type {Readonly<Record<string, unknown>>} */
export const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "window.autoDetectColorScheme": false,
  "window.commandCenter": false,
  "workbench.enableExperiments": false,
  "workbench.layoutControl.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.settings.enableNaturalLanguageSearch": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/**
 * Writes the user's settings file. What a kept workbench already says stays, unless `settings` says otherwise.
 * @param {string} userDataDir
 * @param {Record<string, unknown>} settings
 */
export async function writeSettings(userDataDir, settings) {
  const file = path.join(userDataDir, "User", "settings.json");
  const kept = JSON.parse(await readFile(file, "utf8").catch(() => "{}"));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...quietSettings, ...kept, ...settings }, undefined, 2)}\n`);
}
