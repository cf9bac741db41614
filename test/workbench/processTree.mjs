// @ts-check
// Finds and ends every process that came from the workbench.
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The variable that marks a workbench's processes; children inherit it. */
export const markVariable = "DL_LABS_WORKBENCH";

/**
 * @typedef {object} Row
 * @property {number} pid
 * @property {number} parent
 * @property {string} started tells two processes with the same number apart; "" where that is unknown
 */

/**
 * The processes that descend from this one or carry its mark. Terminals and supervised checks
 * live in sessions of their own, so a process group is not enough; and once an extension host
 * has ended, what it left behind is nobody's child, so descendants are remembered while it lives.
 */
export class ProcessTree {
  /** @type {Map<number, Row>} */
  #known = new Map();
  #mark;

  /** @param {string} mark value of `DL_LABS_WORKBENCH` in their environment */
  constructor(mark) {
    this.#mark = mark;
  }

  /** Looks for new descendants; to be called now and then. */
  async remember() {
    const rows = await listRows();
    const isSame = (/** @type {Row} */ row) => this.#known.get(row.pid)?.started === row.started;
    const alive = new Map(rows.filter(isSame).map((row) => [row.pid, row]));
    // A child may be listed before its parent: repeat until nothing is added.
    for (let size = -1; size !== alive.size;) {
      size = alive.size;
      for (const row of rows)
        if (row.parent === process.pid || alive.has(row.parent)) alive.set(row.pid, row);
    }
    this.#known = alive;
    return rows;
  }

  /**
   * Ends all of them: politely first, then not.
   * @param {number} [graceMilliseconds] time for them to end by themselves
   */
  async end(graceMilliseconds = 3000) {
    if (process.platform === "win32") return endWindowsChildren();
    signal(await this.#find(), "SIGTERM");
    for (const end = Date.now() + graceMilliseconds; Date.now() < end; await sleep(50)) {
      if ((await this.#find()).length === 0) return;
    }
    for (let round = 0; round < 10; round += 1) {
      const left = await this.#find();
      if (left.length === 0) return;
      signal(left, "SIGKILL");
      await sleep(50);
    }
  }

  async #find() {
    const rows = await this.remember();
    for (const row of rows) {
      if (row.pid !== process.pid && (await carriesMark(row.pid, this.#mark))) this.#known.set(row.pid, row);
    }
    return [...this.#known.keys()];
  }
}

/** @returns {Promise<Row[]>} all processes of the machine that have not ended */
async function listRows() {
  if (process.platform === "win32") return [];
  if (process.platform !== "linux") {
    const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid="]);
    const lines = stdout.trim().split("\n");
    return lines
      .map((line) => line.trim().split(/\s+/).map(Number))
      .map(([pid, parent]) => ({ pid, parent, started: "" }));
  }
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const rows = pids.map(async (pid) => {
    // "pid (name) state parent … started …": the name may hold spaces and brackets.
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const hasEnded = stat === "" || fields[0] === "Z";
    return hasEnded ? [] : [{ pid: Number(pid), parent: Number(fields[1]), started: fields[19] ?? "" }];
  });
  return (await Promise.all(rows)).flat();
}

/**
 * @param {number} pid
 * @param {string} mark
 */
async function carriesMark(pid, mark) {
  const environment = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
  return `\0${environment}`.includes(`\0${markVariable}=${mark}\0`);
}

/**
 * @param {number[]} pids
 * @param {NodeJS.Signals} name
 */
function signal(pids, name) {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended already.
    }
  }
}

/** Windows has a tool that ends a whole tree. */
async function endWindowsChildren() {
  const list = `Get-CimInstance Win32_Process -Filter "ParentProcessId=${process.pid}" | ForEach-Object ProcessId`;
  const { stdout } = await run("powershell", ["-NoProfile", "-Command", list]).catch(() => ({ stdout: "" }));
  for (const pid of stdout.split(/\s+/).filter(Boolean)) {
    await run("taskkill", ["/PID", pid, "/T", "/F"]).catch(() => undefined);
  }
}
