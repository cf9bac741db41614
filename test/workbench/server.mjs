// @ts-check
// The server's process: started behind its guard, watched, ended.
import { spawn } from "node:child_process";
import { guardProgram, nodeForWorkbench, WorkbenchError, workbenchFolder } from "./places.mjs";

/** @import { Log } from "./places.mjs" */

const startTimeout = 60_000;

/** The server's process behind its guard, and what it has printed. */
export class Server {
  #output = "";
  #hasEnded = false;
  #guard;
  /** Settles when nothing of it is left. @type {Promise<void>} */
  ended;

  /**
   * @param {string[]} args
   * @param {NodeJS.ProcessEnv} env
   * @param {string} folderToRemove when it ends; "" for none
   * @param {Log} [log]
   */
  constructor(args, env, folderToRemove, log) {
    // A group of its own: Ctrl+C reaches only the caller, who then ends the server in good order.
    this.#guard = spawn(process.execPath, [guardProgram, folderToRemove, nodeForWorkbench(), ...args], {
      cwd: workbenchFolder,
      env,
      detached: process.platform !== "win32",
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    for (const stream of [this.#guard.stdout, this.#guard.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        this.#output = (this.#output + text).slice(-20_000);
        log?.(text.trimEnd());
      });
    }
    this.ended = new Promise((resolve) => {
      this.#guard.once("close", () => {
        this.#hasEnded = true;
        resolve();
      });
    });
  }

  /**
   * Waits until the server answers.
   * @param {number} port as asked for
   * @returns {Promise<string>} "http://127.0.0.1:port"
   */
  async address(port) {
    const listening = /listening on (http:\/\/127\.0\.0\.1:\d+)/;
    const origin = await this.#waitFor(async () => listening.exec(this.#output)?.[1], port);
    return this.#waitFor(async () => {
      const answer = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2000) }).catch(
        () => undefined,
      );
      return answer?.ok ? origin : undefined;
    }, port);
  }

  /**
   * Asks again and again until there is an answer.
   * @template T
   * @param {() => Promise<T | undefined>} ask
   * @param {number} port
   * @returns {Promise<T>}
   */
  async #waitFor(ask, port) {
    const end = Date.now() + startTimeout;
    while (Date.now() < end) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (this.#output.includes("EADDRINUSE")) {
        throw new WorkbenchError(
          `Port ${port} is taken by another program. Close that, or choose another port.`,
        );
      }
      if (this.#hasEnded)
        throw new WorkbenchError(`The workbench's server ended at once. It printed:\n${this.#tail()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new WorkbenchError(
      `The workbench's server did not answer within ${startTimeout / 1000} s. It printed:\n${this.#tail()}`,
    );
  }

  /** Ends it and waits until nothing of it is left. */
  async stop() {
    this.#guard.stdin.on("error", () => undefined).end();
    await this.ended;
  }

  #tail() {
    return this.#output.trim().split("\n").slice(-20).join("\n");
  }
}
