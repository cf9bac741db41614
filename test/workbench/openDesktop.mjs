// @ts-check
// Opens the extension in the VS Code installed on this machine.
import { spawn } from "node:child_process";
import { checkoutFolder, WorkbenchError } from "./places.mjs";

/**
 * @param {string} workspace folder to open
 * @returns {Promise<void>} when `code` has handed over to VS Code
 */
export function openDesktop(workspace) {
  const windows = process.platform === "win32";
  const args = ["--new-window", `--extensionDevelopmentPath=${checkoutFolder}`, workspace];
  const missing = new WorkbenchError(
    "VS Code's `code` command is not on PATH. Install VS Code (on macOS also run “Shell Command: Install 'code' " +
      "command in PATH” from its Command Palette), or leave out --desktop: npm start brings a VS Code of its own.",
  );
  return new Promise((resolve, reject) => {
    // On Windows `code` is a script, which needs the shell, and the shell needs the quotes.
    const code = spawn("code", windows ? args.map((arg) => `"${arg}"`) : args, {
      shell: windows,
      stdio: "inherit",
    });
    code.once("error", () => reject(missing));
    code.once("exit", (exitCode) => (exitCode === 0 ? resolve() : reject(missing)));
  });
}
