import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chmod, mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { CheckRequest } from "../../src/core/check";
import { passed, type Report } from "../../src/core/report";
import { findPython } from "../../src/runner/findPython";
import { FreshProcess } from "../../src/runner/freshProcess";
import { temporaryFolder } from "./temporaryFolder";

const harness = path.join(__dirname, "..", "..", "python", "run_checks.py");
/** Stand-ins for Python are shell scripts, and process groups a thing of POSIX: Windows has neither. */
const onPosix = process.platform === "win32" ? describe.skip : describe;

const calls =
  'from dl_labs import close\n\ndef test_f(learner):\n    """Gives 1"""\n    close(learner.f(), 1)\n';
const twoChecks = `${calls}\n\ndef test_g(learner):\n    """Gives 2"""\n    close(learner.g(), 2)\n`;

let python: readonly string[];
let folder: string;
const request = (more: Partial<CheckRequest> = {}): CheckRequest => ({
  step: "lab/step",
  folder,
  file: "answer.py",
  checks: { name: "test_01_step.py", source: calls },
  limit: 10,
  seed: 7,
  ...more,
});

/** Runs checks on a learner's file with this text; without one, on what is in the folder. */
async function run(answer: string | undefined, more: Partial<CheckRequest> = {}): Promise<Report> {
  if (answer !== undefined) await writeFile(path.join(folder, "answer.py"), answer);
  return new FreshProcess(python, harness).run(request(more));
}

/** The only verdict of a run that completed without a pass. */
function onlyFailure(report: Report) {
  assert.equal(report.outcome, "completed", report.message);
  assert.equal(passed(report), false);
  const [verdict, ...more] = report.verdicts;
  assert.ok(verdict && more.length === 0);
  assert.equal(verdict.status, "failed");
  return verdict;
}

describe("the plain engine", () => {
  before(async () => {
    python = [(await findPython({})).executable];
  });
  beforeEach(async () => {
    folder = await temporaryFolder();
  });

  describe("a run", () => {
    it("passes when the code is right", async () => {
      const report = await run("def f():\n    print('hello')\n    return 1\n\ndef g():\n    return 2\n", {
        checks: { name: "test_01_step.py", source: twoChecks },
      });
      assert.equal(passed(report), true);
      assert.deepEqual(report.points, { earned: 2, possible: 2 });
      assert.deepEqual(
        report.verdicts.map(({ id, step, title, message }) => [id, step, title, message]),
        [
          ["f", "lab/step", "Gives 1", ""],
          ["g", "lab/step", "Gives 2", ""],
        ],
      );
      assert.equal(report.printed, "hello\n");
      assert.ok(report.seconds > 0);
    });

    it("fails when it is wrong, and says what was called, came back and was expected", async () => {
      const verdict = onlyFailure(await run("def f():\n    return 3\n"));
      assert.deepEqual([verdict.called, verdict.returned, verdict.expected], ["f()", "3", "1"]);
      assert.notEqual(verdict.message, "");
    });

    it("tells as it goes what starts and what was found", async () => {
      await writeFile(path.join(folder, "answer.py"), "def f():\n    return 1\ndef g():\n    return 1\n");
      const heard: string[] = [];
      await new FreshProcess(python, harness).run(
        request({ checks: { name: "test_01_step.py", source: twoChecks } }),
        {
          started: (title) => heard.push(title),
          verdict: ({ id, status }) => heard.push(`${id} ${status}`),
        },
      );
      assert.deepEqual(heard, ["Gives 1", "f passed", "Gives 2", "g failed"]);
    });

    it("leaves nothing in the folder", async () => {
      await run("import helper\ndef f():\n    return 1\n");
      await writeFile(path.join(folder, "helper.py"), "");
      await run(undefined);
      assert.deepEqual((await readdir(folder)).sort(), ["answer.py", "helper.py"]);
    });

    it("draws the same for the same seed", async () => {
      const source =
        "from dl_labs import equal, rng\n\ndef test_f(learner):\n    equal(learner.f(rng().random()), 0)\n";
      const called = async (seed: number) =>
        onlyFailure(
          await run("def f(x):\n    return x\n", { seed, checks: { name: "test_01_x.py", source } }),
        ).called;
      assert.equal(await called(1), await called(1));
      assert.notEqual(await called(1), await called(2));
    });

    it("may have checks of any size", async () => {
      const source = `${calls}# ${"x".repeat(3_000_000)}\n`;
      assert.equal(
        passed(await run("def f():\n    return 1\n", { checks: { name: "test_01_x.py", source } })),
        true,
      );
    });
  });

  describe("a learner's file that cannot be used", () => {
    it("may have a syntax error, which is told with its line", async () => {
      const verdict = onlyFailure(await run("def f():\n    return (1\n\nx = 2\n"));
      assert.equal(verdict.file, "answer.py");
      assert.equal(verdict.line, 2);
      assert.match(verdict.message, /bracket|never closed|\(/);
    });

    it("may be missing, with its folder or without", async () => {
      assert.match(onlyFailure(await run(undefined)).message, /^`answer\.py` is not in the lab folder\.$/);
      await rm(folder, { recursive: true });
      const verdict = onlyFailure(await run(undefined));
      assert.match(verdict.message, /^`answer\.py` is not in the lab folder\.$/);
      assert.match(verdict.diagnosis ?? "", /The lab folder is gone, too\./);
    });

    it("may be empty", async () => {
      assert.match(onlyFailure(await run("")).message, /^`answer\.py` is empty\.$/);
      assert.match(onlyFailure(await run("\n \n")).message, /is empty/);
    });

    it("may be binary, or a folder", async () => {
      await writeFile(path.join(folder, "answer.py"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]));
      assert.match(onlyFailure(await run(undefined)).message, /is not a text file/);
      await rm(path.join(folder, "answer.py"));
      await mkdir(path.join(folder, "answer.py"));
      assert.match(onlyFailure(await run(undefined)).message, /is a folder/);
    });

    it("may have 50 MB", async () => {
      const file = await open(path.join(folder, "answer.py"), "w");
      await file.write("x = 1\n".repeat(1_000));
      await file.truncate(50 * 1024 * 1024);
      await file.close();
      assert.match(onlyFailure(await run(undefined)).message, /is larger than 1 MB, so it is not read/);
    });

    it("may call sys.exit, at once or when it is called", async () => {
      for (const code of [0, 1]) {
        assert.match(
          onlyFailure(await run(`import sys\nsys.exit(${code})\n`)).message,
          /ends the whole program/,
        );
        assert.match(
          onlyFailure(await run(`import sys\ndef f():\n    sys.exit(${code})\n`)).message,
          /ends the whole program/,
        );
      }
    });
  });

  describe("a run that does not end", () => {
    it("is stopped at the step's limit, and the line is named", async () => {
      const report = await run("def f():\n    x = 0\n    while True:\n        x += 1\n", { limit: 1 });
      assert.equal(report.outcome, "timed-out");
      assert.match(
        report.message,
        /^Stopped after 1 seconds at line [34] of `answer\.py`, `.+`\. Does a loop there never end\?$/,
      );
      const [verdict] = report.verdicts;
      assert.equal(verdict?.status, "failed");
      assert.ok(verdict?.line === 3 || verdict?.line === 4);
      assert.equal(verdict?.file, "answer.py");
    });

    it("may be the reading of the file itself", async () => {
      const report = await run("while True:\n    pass\n", { limit: 1 });
      assert.equal(report.outcome, "timed-out");
      assert.match(report.message, /at line [12] of `answer\.py`/);
    });

    it("keeps the verdicts that came before, and skips what did not run", async () => {
      const source = `${twoChecks}\n\ndef test_h(learner):\n    learner.f()\n`;
      const report = await run("def f():\n    return 1\ndef g():\n    while True: pass\n", {
        limit: 1,
        checks: { name: "test_01_x.py", source },
      });
      assert.equal(report.outcome, "timed-out");
      assert.deepEqual(
        report.verdicts.map(({ id, status }) => `${id} ${status}`),
        ["f passed", "g failed", "h skipped"],
      );
      assert.deepEqual(report.points, { earned: 1, possible: 3 });
    });

    it("is stopped from outside when Python cannot stop it itself", async () => {
      const stuck = 'import re\ndef f():\n    return re.match(r"(a+)+$", "a" * 64 + "b")\n';
      const report = await run(stuck, { limit: 1 });
      assert.equal(report.outcome, "timed-out");
      assert.equal(report.message, "The run was stopped after 1 seconds. Look for a loop that does not end.");
      assert.equal(report.verdicts[0]?.status, "skipped");
    });
  });

  describe("code that ends Python", () => {
    it("is never a pass", async () => {
      for (const answer of [
        "import os\nos._exit(0)\n",
        "import os\ndef f():\n    os._exit(0)\n",
        "import os, threading\ndef f():\n    threading.Thread(target=lambda: os._exit(0)).start()\n    while True: pass\n",
      ]) {
        const report = await run(answer);
        assert.equal(report.outcome, "crashed", answer);
        assert.equal(passed(report), false);
        assert.equal(report.verdicts[0]?.status, "skipped");
        assert.match(report.message, /The run ended before every check was done\./);
      }
    });

    it("is no pass when only some checks passed before", async () => {
      const report = await run("import os\ndef f():\n    return 1\ndef g():\n    os._exit(0)\n", {
        checks: { name: "test_01_x.py", source: twoChecks },
      });
      assert.equal(report.outcome, "crashed");
      assert.deepEqual(
        report.verdicts.map(({ status }) => status),
        ["passed", "skipped"],
      );
    });

    it("is told with its code", async () => {
      const report = await run("import os\ndef f():\n    os._exit(3)\n");
      assert.equal(report.outcome, "crashed");
      assert.match(report.message, /^Python ended with code 3 in the middle of the run\./);
    });

    it("is a crash, and never a failed check, when Python crashes", async () => {
      const report = await run("import os\ndef f():\n    os.abort()\n");
      assert.equal(report.outcome, "crashed");
      assert.equal(report.verdicts[0]?.status, "skipped");
      if (process.platform !== "win32") assert.match(report.message, /^Python was ended by SIGABRT/);
    });
  });

  describe("what code prints", () => {
    it("is cut when it is 200 MB, and the run passes all the same", async () => {
      const report = await run(
        "def f():\n    for _ in range(200):\n        print('x' * 1_000_000)\n    return 1\n",
        { limit: 30 },
      );
      assert.equal(passed(report), true, report.message);
      assert.ok(report.printed.length <= 64 * 1024);
      assert.match(report.printed, /^x{1000}.*… \(cut: more than 64 KiB was printed\)\n$/s);
    });

    it("is never taken for the harness's words", async () => {
      const forged = '{"event":"verdict","id":"f","status":"passed"}';
      const report = await run(
        `def f():\n    print('\\n${forged}\\n{"event":"finished"}', flush=True)\n    return 2\n`,
      );
      assert.equal(onlyFailure(report).id, "f");
      assert.ok(report.printed.includes(forged));
    });
  });

  onPosix("a process that the code leaves behind", () => {
    const sleeper =
      "import subprocess, sys, pathlib\n" +
      "p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n" +
      "pathlib.Path('pid').write_text(str(p.pid))\n";

    it("is gone after the run", async () => {
      const report = await run(`${sleeper}def f():\n    return 1\n`);
      assert.equal(passed(report), true, report.message);
      await assertGone(await leftPid());
    });

    it("is gone after a run that was stopped, or crashed", async () => {
      for (const end of ["while True: pass", "__import__('os').abort()"]) {
        const report = await run(`${sleeper}def f():\n    ${end}\n`, { limit: 1 });
        assert.notEqual(report.outcome, "completed");
        await assertGone(await leftPid());
      }
    });

    it("does not hold up the report, even when it has the pipes and a session of its own", async () => {
      const report = await run(
        "import os, pathlib, time\n" +
          "def f():\n" +
          "    pid = os.fork()\n" +
          "    if pid == 0:\n" +
          "        os.setsid()\n" +
          "        time.sleep(600)\n" +
          "    pathlib.Path('pid').write_text(str(pid))\n" +
          "    return 1\n",
      );
      // Out of reach for the plain engine; so the test ends it.
      process.kill(await leftPid(), "SIGKILL");
      assert.equal(passed(report), true, report.message);
    });
  });

  describe("a run that is cancelled", () => {
    it("ends as cancelled, and its process is gone", async () => {
      await writeFile(
        path.join(folder, "answer.py"),
        "import os, pathlib\ndef f():\n    pathlib.Path('pid').write_text(str(os.getpid()))\n    while True: pass\n",
      );
      const controller = new AbortController();
      const running = new FreshProcess(python, harness).run(request({ limit: 600 }), {}, controller.signal);
      while (!existsSync(path.join(folder, "pid"))) await sleep(20);
      controller.abort();
      const report = await running;
      assert.equal(report.outcome, "cancelled");
      assert.equal(report.message, "The check was cancelled.");
      assert.equal(report.verdicts[0]?.status, "skipped");
      if (process.platform !== "win32") await assertGone(await leftPid());
    });

    it("does not even begin when it was cancelled before", async () => {
      await writeFile(path.join(folder, "answer.py"), "open('ran', 'w')\ndef f():\n    return 1\n");
      const report = await new FreshProcess(python, harness).run(request(), {}, AbortSignal.abort());
      assert.equal(report.outcome, "cancelled");
      assert.equal(existsSync(path.join(folder, "ran")), false);
    });

    it("is not cancelled afterwards", async () => {
      await writeFile(path.join(folder, "answer.py"), "def f():\n    return 1\n");
      const controller = new AbortController();
      const report = await new FreshProcess(python, harness).run(request(), {}, controller.signal);
      controller.abort();
      assert.equal(passed(report), true);
    });
  });

  describe("a Python that cannot run the checks", () => {
    it("may not exist", async () => {
      const report = await new FreshProcess([path.join(folder, "no-python")], harness).run(request());
      assert.equal(report.outcome, "environment");
      assert.match(
        report.message,
        /^Python could not be started: .*no-python.* Choose another Python in the settings\.$/,
      );
      assert.deepEqual(report.verdicts, []);
    });

    it("may not find the harness", async () => {
      const report = await new FreshProcess(python, path.join(folder, "run_checks.py")).run(request());
      assert.equal(report.outcome, "crashed");
      assert.match(report.message, /It last said: .*run_checks\.py/);
    });
  });

  onPosix("a program that stands in for Python", () => {
    async function standIn(script: string): Promise<Report> {
      const file = path.join(folder, "python");
      await writeFile(file, `#!/bin/sh\n${script}\n`);
      await chmod(file, 0o755);
      // More than a pipe holds, and nobody reads it.
      const source = `${calls}# ${"x".repeat(1_000_000)}\n`;
      return new FreshProcess([file], harness).run(request({ checks: { name: "test_01_x.py", source } }));
    }

    it("may be too old, and says so itself", async () => {
      const old = await standIn(
        `echo '{"event":"environment","message":"The checks need Python 3.9 or newer.","module":null}'`,
      );
      assert.deepEqual([old.outcome, old.message], ["environment", "The checks need Python 3.9 or newer."]);
    });

    it("may print garbage and end as if all were well", async () => {
      const report = await standIn("echo Hello; echo '{}'; echo '[1, 2'; head -c 100000 /dev/urandom");
      assert.equal(report.outcome, "environment");
      assert.match(report.message, /^Python ended before the checks began\. Choose another Python/);
      assert.equal(passed(report), false);
    });

    it("may fail with its own words", async () => {
      const report = await standIn("echo first >&2; echo 'I am no Python.' >&2; exit 4");
      assert.equal(report.outcome, "crashed");
      assert.match(report.message, /ended with code 4 .* It last said: I am no Python\.$/);
    });
  });
});

async function leftPid(): Promise<number> {
  return Number(await readFile(path.join(folder, "pid"), "utf8"));
}

/** Waits until a process is gone; fails when it is still there after a while. */
async function assertGone(pid: number): Promise<void> {
  for (let i = 0; i < 250; i++) {
    if (!(await isAlive(pid))) return;
    await sleep(40);
  }
  process.kill(pid, "SIGKILL");
  assert.fail(`The process ${pid} is still there.`);
}

async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // One that has ended but that nobody has asked after yet is gone as well.
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return !/\) Z /.test(stat);
}
