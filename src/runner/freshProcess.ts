import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import type { CheckListener, CheckRequest, Runner } from "../core/check";
import { HarnessEvents, type ProcessEnd } from "../core/harnessEvents";
import type { Report } from "../core/report";

/** Time for Python to start and to import what the checks need, before the step's own limit begins. */
const startSeconds = 60;
/** The harness stops a run at its limit and names the line; this much later it is stopped from outside. */
const graceSeconds = 2;
/** Time to read what an ended process has written; a process that it left behind may hold its pipes open. */
const drainSeconds = 1;

/** The plain engine: one fresh Python process a run. */
export class FreshProcess implements Runner {
  /**
   * @param python the interpreter's command line, such as `["/usr/bin/python3"]` or `["py", "-3"]`
   * @param harness path of `run_checks.py`
   */
  constructor(
    private readonly python: readonly string[],
    private readonly harness: string,
  ) {}

  run(request: CheckRequest, listener?: CheckListener, signal?: AbortSignal): Promise<Report> {
    const began = performance.now();
    const events = new HarnessEvents(request.step, listener);
    const [command = "python3", ...args] = this.python;
    const child = spawn(command, [...args, "-B", "-X", "utf8", this.harness], {
      // A folder that is gone is for the harness to tell; Node would blame Python.
      cwd: existsSync(request.folder) ? request.folder : undefined,
      stdio: ["pipe", "pipe", "pipe"],
      // A group of its own, so that what the learner's code starts ends with it.
      detached: process.platform !== "win32",
      windowsHide: true,
    });

    return new Promise((resolve) => {
      let stopped: ProcessEnd | undefined;
      const stop = (end: ProcessEnd): void => {
        stopped ??= end;
        killTree(child);
      };
      let timer = setTimeout(() => stop(tooSlow(startSeconds)), startSeconds * 1000);
      const cancel = (): void => stop({ outcome: "cancelled", message: "The check was cancelled." });
      if (signal?.aborted) cancel();
      signal?.addEventListener("abort", cancel, { once: true });

      const errors = new Tail(8_000);
      child.stderr.on("data", (chunk: Buffer) => errors.add(chunk));
      const lines = createInterface({ input: child.stdout });
      lines.on("line", (line) => {
        const begun = events.begun;
        events.addLine(line);
        if (begun || !events.begun) return;
        clearTimeout(timer);
        timer = setTimeout(() => stop(tooSlow(request.limit)), (request.limit + graceSeconds) * 1000);
      });

      const finish = (end: ProcessEnd): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", cancel);
        killTree(child);
        child.stdout.destroy();
        child.stderr.destroy();
        resolve(events.report(stopped ?? end, Math.round(performance.now() - began) / 1000));
      };
      child.on("error", (error) => finish({ outcome: "environment", message: cannotStart(command, error) }));
      child.on("exit", (code, signalName) => {
        clearTimeout(timer);
        killTree(child);
        timer = setTimeout(() => finish(ended(code, signalName, errors.text)), drainSeconds * 1000);
      });
      child.on("close", (code, signalName) => finish(ended(code, signalName, errors.text)));

      // The process may be gone before it has read everything; `close` tells how.
      child.stdin.on("error", () => {});
      child.stdin.end(JSON.stringify({ protocol: 1, ...request, seed: request.seed ?? null }));
    });
  }
}

function ended(code: number | null, signal: NodeJS.Signals | null, errors: string): ProcessEnd {
  if (code === 0) return { outcome: "completed", message: "" };
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  const why = errors.trim().split("\n").at(-1);
  return {
    outcome: "crashed",
    message: `Python ${how} in the middle of the run.${why ? ` It last said: ${why}` : ""}`,
  };
}

function tooSlow(seconds: number): ProcessEnd {
  return {
    outcome: "timed-out",
    message: `The run was stopped after ${seconds} seconds. Look for a loop that does not end.`,
  };
}

function cannotStart(command: string, error: Error): string {
  return `Python could not be started: ${command}: ${error.message}. Choose another Python in the settings.`;
}

/** Ends a process and everything it started. */
function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32")
      spawn("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}

/** The last part of a stream, however much comes. */
class Tail {
  private kept = Buffer.alloc(0);
  constructor(private readonly size: number) {}
  add(chunk: Buffer): void {
    this.kept = Buffer.concat([this.kept, chunk]).subarray(-this.size);
  }
  get text(): string {
    return this.kept.toString("utf8");
  }
}
