import { writeFile } from "node:fs/promises";
import os from "node:os";
import { checkDeck, readLecture } from "../core/lateRender";
import type { Pack } from "../core/pack";
import type { PackFiles } from "../core/packFiles";
import { sortProblems, type Problem } from "../core/problem";
import { UserError } from "../core/userError";
import { validatePack } from "../core/validatePack";
import { junitXml } from "../core/verify/junit";
import { codeSteps, verifyPack, type LabStep, type VerifiedStep } from "../core/verifyPack";
import { findPython, type Python } from "../runner/findPython";
import { FreshProcess } from "../runner/freshProcess";
import { text, type Command } from "./command";
import { harnessPath } from "./harness";
import { packFolder } from "./openPack";
import { ProgressLine } from "./progressLine";
import { temporaryFolders } from "./temporaryFolders";
import { verifyPage, type Results } from "./verifyPage";

export const verify: Command = {
  name: "verify",
  usage: "<pack folder> [--step <lab | lab/step>] [--python EXE] [--runs N] [--json] [--junit FILE]",
  summary: "Runs everything: starters and mistakes must fail, solutions must pass, every time.",
  options: {
    step: { type: "string" },
    python: { type: "string" },
    runs: { type: "string" },
    json: { type: "boolean" },
    junit: { type: "string" },
  },
  async run([folder], options, out) {
    const began = performance.now();
    const { files } = await packFolder(folder, `${this.name} ${this.usage}`);
    const runs = numberOfRuns(text(options, "runs"));
    const wanted = text(options, "step");
    const { pack, problems } = await validatePack(files, readLecture, checkDeck);
    const steps = pack ? codeSteps(pack, wanted) : [];
    const validation = wanted === undefined ? problems : problemsOfLabs(problems, steps);

    const python = steps.length > 0 ? await pythonFor(steps, text(options, "python")) : undefined;
    const verified = python ? await runAll(files, steps, python, runs) : [];
    const results = resultsOf(pack, validation, verified, {
      title: pack?.title ?? folder ?? "",
      runs,
      python,
      seconds: (performance.now() - began) / 1000,
    });
    const junit = text(options, "junit");
    if (junit !== undefined) await write(junit, junitXml(results.pack || "pack", validation, verified));
    if (options["json"]) out(JSON.stringify(toJson(results), (_, value: unknown) => value ?? null, 2));
    else verifyPage(results).forEach(out);
    if (results.notRun.length > 0) return 2;
    return results.problems.length === 0 ? 0 : 1;
  },
};

function numberOfRuns(given: string | undefined): number {
  if (given === undefined) return 3;
  if (/^\d{1,4}$/.test(given) && Number(given) > 0) return Number(given);
  throw new UserError(`--runs is ${given}; it has to be a number from 1 to 9999.`);
}

/** Who asks for one lab or step is told of that lab's folder only. */
function problemsOfLabs(problems: readonly Problem[], steps: readonly LabStep[]): Problem[] {
  return problems.filter(({ path }) => steps.some(({ part }) => `${path}/`.startsWith(`${part.path}/`)));
}

function pythonFor(steps: readonly LabStep[], named: string | undefined): Promise<Python> {
  const requires = [...new Set(steps.flatMap(({ part }) => part.python.requires))];
  return findPython({ named: named ?? process.env["DL_LABS_PYTHON"], requires });
}

/** Runs on all cores, at most four; an interrupt ends the running Pythons and takes their folders away. */
async function runAll(
  files: PackFiles,
  steps: readonly LabStep[],
  python: Python,
  runs: number,
): Promise<VerifiedStep[]> {
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  const line = new ProgressLine(process.stderr);
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    const runner = new FreshProcess(python.command, harnessPath());
    return await verifyPack(
      files,
      steps,
      { runner, folders: temporaryFolders, now: () => performance.now() },
      {
        runs,
        parallel: Math.min(os.availableParallelism(), 4),
        progress: (done, total, current) => line.show(done, total, current),
        signal: interrupt.signal,
      },
    );
  } finally {
    line.clear();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

function resultsOf(
  pack: Pack | undefined,
  validation: readonly Problem[],
  steps: readonly VerifiedStep[],
  rest: Pick<Results, "title" | "runs" | "python" | "seconds">,
): Results {
  const answers = steps.flatMap((step) => step.answers);
  return {
    pack: pack?.id ?? "",
    ...rest,
    steps,
    problems: sortProblems([...validation, ...answers.flatMap((answer) => answer.problems)]),
    notRun: [...new Set(answers.flatMap(({ notRun }) => (notRun === undefined ? [] : [notRun])))],
  };
}

/** Every name is always there; what is not known is null. */
function toJson({ pack, runs, python, seconds, steps, problems, notRun }: Results) {
  return {
    pack: pack || null,
    python: python && { version: python.version, executable: python.executable },
    runs,
    seconds,
    steps: steps.map((step) => ({
      step: step.step,
      title: step.title,
      path: step.path,
      checks: step.checks,
      limit: step.limit,
      seconds: step.seconds ?? null,
      answers: step.answers.map(({ kind, name, path, seconds, problems, notRun }) => ({
        kind,
        name,
        path,
        status: notRun !== undefined ? "not-run" : problems.length > 0 ? "problems" : "fine",
        seconds,
        problems,
      })),
    })),
    problems,
    notRun,
  };
}

async function write(file: string, content: string): Promise<void> {
  await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${file} cannot be written (${error.code}). Is its folder there?`);
  });
}
