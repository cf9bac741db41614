// @ts-check
// `npm start`: builds the extension and opens a VS Code with it, from a fresh clone.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, realpath } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startWorkbench } from "./codeServer.mjs";
import { installDependencies } from "./dependencies.mjs";
import { ensureWorkbench } from "./install.mjs";
import { openDesktop } from "./openDesktop.mjs";
import { runNpm } from "./npm.mjs";
import { checkoutFolder, WorkbenchError } from "./places.mjs";

const usage = `npm start [-- options]   opens Deep Learning Labs in a VS Code in your browser

  --workspace DIR   the folder to work in (made when missing, and kept)
  --port N          the port on 127.0.0.1 (otherwise a free one)
  --open            opens your browser, too
  --desktop         uses the VS Code installed on this machine instead
  --help            shows this text`;

/** Exit code 2 says: started in a wrong way. */
class UsageError extends WorkbenchError {}

try {
  await main();
} catch (error) {
  if (!(error instanceof WorkbenchError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function main() {
  const options = readOptions();
  if (options.help) return console.log(usage);
  const workspace = await openWorkspace(options.workspace);
  await installDependencies();
  console.log("Building the extension.");
  await runNpm(["run", "build"], checkoutFolder);
  if (options.desktop) {
    await openDesktop(workspace);
    return console.log(`VS Code is opening with Deep Learning Labs. Your work is in ${workspace}.`);
  }
  await ensureWorkbench();
  const workbench = await startWorkbench({
    workspace,
    port: options.port,
    extensions: [await extensionOfCheckout()],
    // The learner's own home: their Python finds its packages there, and a terminal its settings.
    env: { HOME: os.homedir() },
  });
  console.log(`\nDeep Learning Labs is open at ${workbench.url}\n`);
  console.log(`Your work is in ${workspace}.`);
  if (!options.workspace) console.log("npm start -- --workspace DIR keeps your work in a folder of yours.");
  console.log("Press Ctrl+C to stop.");
  if (options.open) openBrowser(workbench.url);
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      asked = true;
      void workbench.stop();
    });
  }
  await workbench.ended;
  if (!asked) throw new WorkbenchError("The workbench ended by itself. Run npm start again.");
  console.log("\nStopped.");
}

/** @returns {{ workspace?: string, port: number, open?: boolean, desktop?: boolean, help?: boolean }} */
function readOptions() {
  const flag = /** @type {const} */ ({ type: "boolean" });
  const text = /** @type {const} */ ({ type: "string" });
  const known = { workspace: text, port: text, open: flag, desktop: flag, help: flag };
  try {
    const { values } = parseArgs({ options: known });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`"${values.port}" is not a port number.`);
    return { ...values, port };
  } catch (error) {
    throw new UsageError(`${/** @type {Error} */ (error).message}\n\n${usage}`);
  }
}

/**
 * @param {string | undefined} folder
 * @returns {Promise<string>} its real path
 */
async function openWorkspace(folder) {
  if (folder === undefined) return realpath(await mkdtemp(path.join(os.tmpdir(), "deep-learning-labs-")));
  // npm changes to the checkout; the learner named the folder from where they were.
  const absolute = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  try {
    await mkdir(absolute, { recursive: true });
  } catch (error) {
    throw new UsageError(`The folder ${absolute} cannot be made: ${/** @type {Error} */ (error).message}`);
  }
  return realpath(absolute);
}

/** @returns {Promise<import("./extensions.mjs").FolderExtension>} */
async function extensionOfCheckout() {
  const manifest = JSON.parse(await readFile(path.join(checkoutFolder, "package.json"), "utf8"));
  return {
    kind: "folder",
    path: checkoutFolder,
    id: `${manifest.publisher}.${manifest.name}`,
    version: manifest.version,
  };
}

/** @param {string} url */
function openBrowser(url) {
  const [program, args] = /** @type {Record<string, [string, string[]]>} */ ({
    darwin: ["open", [url]],
    win32: ["cmd", ["/c", "start", "", url]],
  })[process.platform] ?? ["xdg-open", [url]];
  const opener = spawn(program, args, { stdio: "ignore", detached: true });
  opener.once("error", () => console.log("No browser could be opened: open the address above yourself."));
  opener.unref();
}
