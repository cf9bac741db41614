// @ts-check
// Runs npm, and says in a sentence why it failed.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { guardProgram, WorkbenchError } from "./places.mjs";
import { markVariable } from "./processTree.mjs";

/** What npm prints, and what a person can do about it. */
const remedies = /** @type {const} */ ([
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|npm (error|ERR!) network/,
    "npm cannot reach its registry. Check the network and the proxy (npm config get registry), then try again.",
  ],
  [/spawn npm ENOENT/, "npm is not on PATH: install Node.js together with npm."],
  [/ENOSPC/, "The disk is full. Free some space and try again."],
  [/EACCES|EPERM|EROFS/, "This folder cannot be written to. Check who owns the checkout, then try again."],
  [/EINTEGRITY/, "A download arrived damaged. Run `npm cache verify` and try again."],
  [/E401|E403/, "The npm registry refused the request. Check npm's registry setting and sign-in."],
]);

const setByNpm = /^npm_(package|lifecycle)_|^npm_config_(local_)?prefix$|^npm_command$|^INIT_CWD$/;

/**
 * Runs npm in a folder until it ends.
 * @param {string[]} args
 * @param {string} folder
 * @returns {Promise<void>} rejects with a `WorkbenchError` that says why and what to do
 */
export function runNpm(args, folder) {
  return new Promise((resolve, reject) => {
    const windows = process.platform === "win32";
    // Behind the guard npm ends with this process, whatever ends it: one that went on writing
    // would spoil the next attempt. (On Windows npm is a script, which needs a shell.)
    const [program, all] = windows
      ? ["npm.cmd", args]
      : [process.execPath, [guardProgram, "", "npm", ...args]];
    const npm = spawn(program, all, { cwd: folder, env: environmentForNpm(), shell: windows, stdio: "pipe" });
    let output = "";
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (output = (output + text).slice(-8000)));
    }
    npm.once("error", (error) => reject(new WorkbenchError(`npm could not be started: ${error.message}.`)));
    npm.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new WorkbenchError(explain(args, folder, output)));
    });
  });
}

/**
 * Under `npm run`, npm hands its own settings down (the prefix among them), and a nested npm
 * would take them for the user's. What the user set (cache, registry, proxy) stays.
 */
function environmentForNpm() {
  const callers = Object.entries(process.env).filter(([name]) => !setByNpm.test(name));
  // An engine warning says Node 24 is wanted: it is, and the workbench brings its own.
  return {
    ...Object.fromEntries(callers),
    npm_config_loglevel: "error",
    npm_config_engine_strict: "false",
    [markVariable]: randomUUID(),
  };
}

/**
 * @param {string[]} args
 * @param {string} folder
 * @param {string} output
 */
function explain(args, folder, output) {
  // The output of a script (a build) may hold any of these words.
  const known = args[0] === "run" ? undefined : remedies.find(([pattern]) => pattern.test(output));
  const remedy = known?.[1] ?? "Its last lines say why.";
  const tail = output.trim().split("\n").slice(-12).join("\n");
  return `\`npm ${args.join(" ")}\` failed in ${folder}. ${remedy}\n${tail}`;
}
