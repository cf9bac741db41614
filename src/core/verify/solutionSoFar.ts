import type { CodeStep, Lab } from "../pack";
import { restoreBlocks } from "../pythonBlocks";
import type { LabFiles } from "./labFiles";

/**
 * The solution as a learner has it who has come as far as a step: what only later steps are about is still as
 * the starter gives it. `undefined` when that is the whole solution.
 * @param solution the starter with the solution laid over it
 */
export function solutionSoFar(
  lab: Lab,
  step: CodeStep,
  starter: LabFiles,
  solution: LabFiles,
): { readonly files: LabFiles; readonly unwritten: readonly string[] } | undefined {
  const code = lab.steps.filter((one) => one.kind === "code");
  const reached = code.slice(0, code.indexOf(step) + 1);
  const files = new Map(solution);
  const unwritten: string[] = [];
  for (const { file, symbols } of code.slice(reached.length)) {
    const given = starter.get(file);
    const written = files.get(file);
    if (!given || !written) continue;
    if (symbols.length === 0 && !reached.some((one) => one.file === file) && !sameBytes(given, written)) {
      files.set(file, given);
      unwritten.push(file);
    }
    for (const symbol of symbols) {
      // A class that grows over several steps is there from the first of them on.
      if (reached.some((one) => one.file === file && one.symbols.includes(symbol))) continue;
      const before = text(files.get(file));
      const after = restoreBlocks(before, text(given), [symbol]);
      if (after === undefined || after === before) continue;
      files.set(file, new TextEncoder().encode(after));
      unwritten.push(symbol);
    }
  }
  return unwritten.length > 0 ? { files, unwritten } : undefined;
}

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes ?? new Uint8Array());
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
