// @ts-check
// Starts and stops a workbench: a VS Code in the browser, with a home of its own.
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { addExtensions } from "./extensions.mjs";
import { codeServerEntry, WorkbenchError } from "./places.mjs";
import { markVariable } from "./processTree.mjs";
import { Server } from "./server.mjs";
import { writeSettings } from "./settings.mjs";

/** @import { Log } from "./places.mjs" */
/** @import { ExtensionSource } from "./extensions.mjs" */

const notForServer =
  /^(VSCODE_|CODE_SERVER_|CS_DISABLE_|ELECTRON_|npm_|XDG_|(NODE_OPTIONS|NODE_ENV|PORT|PASSWORD|HASHED_PASSWORD)$)/i;

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} workspace folder to open; must exist
 * @property {number} [port] 0 takes a free one (or, with `keepState`, the same one as before)
 * @property {ExtensionSource[]} [extensions]
 * @property {Record<string, unknown>} [settings] besides the quiet defaults
 * @property {boolean} [smokeTestDriver] lets a browser run a test suite in the extension host; suppresses toasts
 * @property {boolean} [offline] never asks the extension gallery, so tests depend on no network
 * @property {Record<string, string>} [env] added to the server's environment
 * @property {string} [keepState] folder that keeps home, user data and port from one start to the next;
 *   the extensions' state (`globalState`, webviews) lives in the browser's profile, see `launchProfile`
 * @property {Log} [log] receives what the server prints
 *
 * @typedef {object} Workbench
 * @property {string} url opens the workspace
 * @property {number} port
 * @property {string} userDataDir
 * @property {string} home
 * @property {string[]} extensionIds "publisher.name" in lower case
 * @property {Promise<void>} ended settles when the server has ended, by `stop` or by itself
 * @property {() => Promise<void>} stop ends every process of it and removes its temporary folder
 */

/**
 * Starts a workbench and waits until it answers. Call `ensureWorkbench` first. It also ends when
 * this process ends, however that happens.
 * @param {WorkbenchOptions} options
 * @returns {Promise<Workbench>} rejects with a `WorkbenchError` that holds the server's last output
 */
export async function startWorkbench(options) {
  const { workspace, extensions = [], settings = {}, keepState, log } = options;
  if (!existsSync(workspace)) throw new WorkbenchError(`The workspace folder ${workspace} does not exist.`);
  if (!existsSync(codeServerEntry))
    throw new WorkbenchError("The workbench is not installed: call ensureWorkbench first.");
  const base = keepState
    ? path.resolve(keepState)
    : await mkdtemp(path.join(os.tmpdir(), "dl-labs-workbench-"));
  const home = path.join(base, "home");
  const userDataDir = path.join(base, "user-data");
  const extensionsDir = path.join(base, "extensions");
  /** @type {Record<string, string>} */
  const gallery = options.offline ? { EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: "" }) } : {};
  const env = environment(home, { ...gallery, ...options.env });
  /** @type {Server | undefined} */
  let server;
  try {
    await mkdir(home, { recursive: true });
    await writeSettings(userDataDir, settings);
    const extensionIds = await addExtensions(extensions, { extensionsDir, userDataDir, env });
    const portFile = path.join(base, "port");
    const port = options.port || (keepState ? Number(await readFile(portFile, "utf8").catch(() => "0")) : 0);
    const args = serverArguments({ ...options, port, userDataDir, extensionsDir, settings });
    server = new Server(args, env, keepState ? "" : base, log);
    const origin = await server.address(port);
    const takenPort = Number(new URL(origin).port);
    if (keepState) await writeFile(portFile, String(takenPort));
    // The address names the folder by its real path, as the extension host will report it.
    const folder = pathToFileURL(await realpath(workspace)).pathname;
    const running = server;
    const url = `${origin}/?folder=${folder}`;
    const stop = () => running.stop();
    return { url, port: takenPort, userDataDir, home, extensionIds, ended: running.ended, stop };
  } catch (error) {
    await server?.stop();
    if (!keepState) await rm(base, { recursive: true, force: true });
    throw error;
  }
}

/**
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.userDataDir
 * @param {string} options.extensionsDir
 * @param {Record<string, unknown>} options.settings
 * @param {boolean} [options.smokeTestDriver]
 */
function serverArguments({ port, userDataDir, extensionsDir, settings, smokeTestDriver }) {
  const trust = settings["security.workspace.trust.enabled"] === true;
  return [
    ...[codeServerEntry, "--bind-addr", `127.0.0.1:${port}`, "--auth", "none"],
    ...["--user-data-dir", userDataDir, "--extensions-dir", extensionsDir],
    ...["--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"],
    ...(trust ? [] : ["--disable-workspace-trust"]),
    ...(smokeTestDriver ? ["--vscode-option", "enable-smoke-test-driver"] : []),
  ];
}

/**
 * The caller's environment (PATH with the learner's Python among it) without what would lead
 * the server to another VS Code, another port or the caller's own configuration.
 * @param {string} home
 * @param {Record<string, string>} added
 * @returns {NodeJS.ProcessEnv}
 */
function environment(home, added) {
  const callers = Object.entries(process.env).filter(([name]) => !notForServer.test(name));
  const own = {
    HOME: home,
    // These two stay the workbench's own even for a caller who passes a HOME.
    XDG_CONFIG_HOME: path.join(home, ".config"),
    XDG_DATA_HOME: path.join(home, ".local", "share"),
    [markVariable]: randomUUID(),
  };
  return { ...Object.fromEntries(callers), ...own, ...added };
}
