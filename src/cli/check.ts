import { stat } from "node:fs/promises";
import path from "node:path";
import { findSteps, isCode } from "../core/findStep";
import { joinReports } from "../core/joinReports";
import { readText } from "../core/packFiles";
import { passed, type Report } from "../core/report";
import { UserError } from "../core/userError";
import { findPython } from "../runner/findPython";
import { FreshProcess } from "../runner/freshProcess";
import { text, type Command, type Output } from "./command";
import { harnessPath } from "./harness";
import { openPack, packFolder } from "./openPack";

export const check: Command = {
  name: "check",
  usage: "<pack folder> --step <lab | lab/step> --folder <lab folder> [--python EXE] [--json]",
  summary: "Runs the hidden checks of a step, or of all code steps of a lab, against a learner's folder.",
  options: {
    step: { type: "string" },
    folder: { type: "string" },
    python: { type: "string" },
    json: { type: "boolean" },
  },
  async run([packPath], options, out) {
    const usage = `${this.name} ${this.usage}`;
    const { files } = await packFolder(packPath, usage);
    const [wanted, folder] = [text(options, "step"), text(options, "folder")];
    if (!wanted || !folder)
      throw new UserError(`Name a step and the learner's folder. Usage: dl-labs ${usage}`);
    const labFolder = path.resolve(folder);
    if (!(await stat(labFolder).catch(() => undefined))?.isDirectory())
      throw new UserError(`${folder}: there is no such folder. --folder is the learner's lab folder.`);

    const pack = await openPack(files, packPath ?? "");
    const found = findSteps(pack, wanted);
    const steps = found.filter(isCode);
    if (found.length === 0)
      throw new UserError(`This pack has no step \`${wanted}\`. \`dl-labs outline\` lists them.`);
    if (steps.length === 0) throw new UserError(`\`${wanted}\` has no code to check.`);

    const python = await findPython({
      named: text(options, "python") ?? process.env["DL_LABS_PYTHON"],
      folders: [labFolder],
      requires: steps[0]?.part.python.requires ?? [],
    });
    const runner = new FreshProcess(python.command, harnessPath());
    const reports: Report[] = [];
    for (const { part, step } of steps) {
      const source = step.checks && (await readText(files, step.checks));
      if (!step.checks || source === undefined)
        throw new UserError(`\`${part.id}/${step.id}\` has no checks. \`dl-labs validate\` says more.`);
      reports.push(
        await runner.run({
          step: `${part.id}/${step.id}`,
          folder: labFolder,
          file: step.file,
          checks: { name: path.posix.basename(step.checks), source },
          limit: step.limit,
        }),
      );
    }
    const report = joinReports(reports);
    // What is not known is null, so that every name is there.
    if (options["json"]) out(JSON.stringify(report, (_, value: unknown) => value ?? null, 2));
    else print(report, out);
    if (report.outcome === "environment") return 2;
    return passed(report) ? 0 : 1;
  },
};

function print(report: Report, out: Output): void {
  const marks = { passed: "ok    ", failed: "FAILED", errored: "ERROR ", skipped: "      " };
  for (const verdict of report.verdicts) {
    out(`${marks[verdict.status]} ${verdict.step}: ${verdict.title}`);
    if (verdict.message)
      out(`         ${verdict.line ? `${verdict.file ?? "line"}:${verdict.line}: ` : ""}${verdict.message}`);
    if (verdict.diagnosis) out(`         ${verdict.diagnosis}`);
  }
  if (report.message) out(report.message);
  out(
    `${report.points.earned} of ${report.points.possible} points, ${report.outcome}, ${report.seconds.toFixed(1)} s`,
  );
}
