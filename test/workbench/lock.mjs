// @ts-check
// One process at a time does a piece of work; the others wait for it.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { WorkbenchError } from "./places.mjs";

const longestWait = 15 * 60_000;

/**
 * Runs `action` while this process holds the lock file.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} action
 * @param {(otherPid: number) => void} [onWait] called once, when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, action, onWait) {
  await mkdir(path.dirname(file), { recursive: true });
  const end = Date.now() + longestWait;
  let told = false;
  while (!(await take(file))) {
    const holder = await holderOf(file);
    if (holder !== undefined && !isAlive(holder)) {
      await rm(file, { force: true });
      await sleep(4000); // What it had started (npm) takes up to 3 s to end.
      continue;
    }
    if (Date.now() > end) {
      throw new WorkbenchError(
        `Another process still holds ${file}. If nothing is being installed, delete that file.`,
      );
    }
    if (!told) onWait?.(holder ?? 0);
    told = true;
    await sleep(200);
  }
  try {
    return await action();
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * Creates the lock file unless it exists. Looks again after a moment: two processes that
 * clear away the same stale lock can each remove the other's, and only one may go on.
 * @param {string} file
 */
async function take(file) {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
  await sleep(50);
  return (await holderOf(file)) === process.pid;
}

/**
 * @param {string} file
 * @returns {Promise<number | undefined>} undefined when nobody holds it or its name is being written
 */
async function holderOf(file) {
  const text = await readFile(file, "utf8").catch(() => "");
  return text === "" ? undefined : Number(text);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
