// @ts-check
// Where the workbench's own pieces lie, and the Node.js that may run it.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** This folder, with its own package.json and lockfile. */
export const workbenchFolder = path.dirname(fileURLToPath(import.meta.url));
/** The checkout the extension is built in. */
export const checkoutFolder = path.resolve(workbenchFolder, "..", "..");
/** Filled by `ensureWorkbench`. */
export const modulesFolder = path.join(workbenchFolder, "node_modules");
/** code-server's program. */
export const codeServerEntry = path.join(modulesFolder, "code-server", "out", "node", "entry.js");
/** Runs another program and ends it together with this process. */
export const guardProgram = path.join(workbenchFolder, "guard.mjs");

/**
 * A line of progress for a person.
 * @typedef {(line: string) => void} Log
 */

/**
 * A failure whose message is already written for a person: print it without a stack.
 */
export class WorkbenchError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "WorkbenchError";
  }
}

/**
 * The Node.js that runs the workbench. Its extension host needs Node 24 (with Node 20 it answers
 * health checks and then never connects), so a Node of its own comes from npm where there is one.
 * @returns {string} absolute path of a node program
 */
export function nodeForWorkbench() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const program = process.platform === "win32" ? "node.exe" : "node";
  const own = path.join(modulesFolder, `node-${system}-${process.arch}`, "bin", program);
  if (existsSync(own)) return own;
  if (Number.parseInt(process.versions.node, 10) >= 22) return process.execPath;
  throw new WorkbenchError(
    `The workbench needs Node.js 22 or newer, and npm has none for ${process.platform}-${process.arch}. ` +
      `This is Node.js ${process.versions.node}: install Node.js 24 and try again.`,
  );
}
