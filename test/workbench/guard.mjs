// @ts-check
// A small program between a test (or `npm start`) and the workbench's server, or npm. It ends
// that program and everything it started when its standard input closes: on `stop()`, and just
// as well when the process that started it was killed. Then it removes the given folder.
import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { markVariable, ProcessTree } from "./processTree.mjs";

const [folderToRemove, program, ...args] = process.argv.slice(2);
const tree = new ProcessTree(process.env[markVariable] ?? "");
let ending = false;

// Nobody may be left to read what the child prints.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"], windowsHide: true });
child.once("error", (error) => {
  console.error(error.message);
  void end(1);
});
child.once("exit", (code) => void end(code ?? 1));

setInterval(() => void tree.remember().catch(() => undefined), 1000).unref();

process.stdin.resume().once("close", () => void end(0));
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => void end(0));

/** @param {number} exitCode */
async function end(exitCode) {
  if (ending) return;
  ending = true;
  await tree.end();
  // Retries: on Windows a file may stay open for a moment.
  if (folderToRemove) {
    await rm(folderToRemove, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(
      () => undefined,
    );
  }
  process.exit(exitCode);
}
