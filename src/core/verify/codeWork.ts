import { checksName } from "../numberedName";
import type { CodeStep, Lab } from "../pack";
import { readText, type PackFiles } from "../packFiles";
import type { Answer, Mistake } from "./answer";
import { layered, readLabFiles, type LabFiles } from "./labFiles";
import { solutionSoFar } from "./solutionSoFar";

/** A code step with all that is needed to try its checks. */
export interface CodeWork {
  /** `lab/step`. */
  readonly ref: string;
  readonly lab: Lab;
  readonly step: CodeStep;
  /** The step's own file, for the places of its fields. */
  readonly text: string;
  readonly checks: { readonly path: string; readonly name: string; readonly source: string };
  /** The solution first: what is wrong there explains the rest. */
  readonly answers: readonly Answer[];
}

/**
 * Reads a code step and its answers. `undefined` when it cannot be tried, because its checks, its starter or
 * its solution are not there: `validatePack` says so.
 */
export async function readCodeWork(
  files: PackFiles,
  lab: Lab,
  step: CodeStep,
): Promise<CodeWork | undefined> {
  const source = step.checks && (await readText(files, step.checks));
  if (!step.checks || source === undefined) return undefined;
  if (!lab.starter.includes(step.file) || !lab.solution.includes(step.file)) return undefined;

  const starter = await readLabFiles(files, `${lab.path}/starter`);
  const solution = layered(starter, await readLabFiles(files, `${lab.path}/solution`));
  const soFar = solutionSoFar(lab, step, starter, solution);
  const answers: Answer[] = [
    { kind: "solution", path: `${lab.path}/solution`, files: solution },
    ...(soFar ? [{ kind: "solution-so-far" as const, path: `${lab.path}/solution`, ...soFar }] : []),
    { kind: "starter", path: `${lab.path}/starter`, files: starter },
    ...(await readMistakes(files, lab, step, solution)),
  ];
  const name = step.checks.slice(step.checks.lastIndexOf("/") + 1);
  const text = (await readText(files, step.path)) ?? "";
  return {
    ref: `${lab.id}/${step.id}`,
    lab,
    step,
    text,
    checks: { path: step.checks, name, source },
    answers,
  };
}

/** `steps/03-forward.md` <-> `mistakes/03_forward/<name>/`. */
async function readMistakes(
  files: PackFiles,
  lab: Lab,
  step: CodeStep,
  solution: LabFiles,
): Promise<Mistake[]> {
  const stepFile = step.path.slice(step.path.lastIndexOf("/") + 1);
  const folder = `${lab.path}/mistakes/${checksName(stepFile).replace(/^test_|\.py$/g, "")}`;
  const names = ((await files.list(folder)) ?? [])
    .filter(({ name, kind }) => kind === "folder" && name !== "__pycache__")
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const path = `${folder}/${name}`;
      const own = new Map(await readLabFiles(files, path));
      own.delete("message.txt");
      return {
        kind: "mistake" as const,
        name,
        path,
        own: [...own.keys()],
        words: await readText(files, `${path}/message.txt`),
        files: layered(solution, own),
      };
    }),
  );
}
