import { stepRef, type CodeStep, type Lab, type Lecture, type Pack, type Step, type StepRef } from "./pack";

/** A step with what it stands in. */
export interface Located {
  readonly ref: StepRef;
  readonly pack: Pack;
  readonly part: Lab | Lecture;
  readonly step: Step;
}

/** Lectures, then labs: the order of the sidebar. */
export function partsOf(pack: Pack): readonly (Lecture | Lab)[] {
  return [...pack.lectures, ...pack.labs];
}

/** Every step of a pack in the order in which it is worked through. */
export function stepsOf(pack: Pack): Located[] {
  return partsOf(pack).flatMap((part) =>
    part.steps.map((step) => ({ ref: stepRef(pack, part, step), pack, part, step })),
  );
}

/**
 * Finds what `lab`, `lab/step` or `pack/lab/step` means in a pack. A step may also be given with the
 * number of its file (`one-neuron/03-sigmoid`). A part alone gives all its steps; nothing found gives none.
 */
export function findSteps(pack: Pack, path: string): Located[] {
  const parts = path.split("/").filter((part) => part !== "");
  if (parts.length === 3 && parts[0] === pack.id) parts.shift();
  const [partName, stepName, ...rest] = parts;
  if (partName === undefined || rest.length > 0) return [];
  return named(partsOf(pack), partName).flatMap((part) =>
    (stepName === undefined ? part.steps : named<Step>(part.steps, stepName)).map((step) => ({
      ref: stepRef(pack, part, step),
      pack,
      part,
      step,
    })),
  );
}

/** By id; only when there is none, by id with a number before it, for an id may begin with a number itself. */
function named<T extends { readonly id: string }>(items: readonly T[], name: string): readonly T[] {
  const exact = items.filter(({ id }) => id === name);
  return exact.length > 0 ? exact : items.filter(({ id }) => id === name.replace(/^\d+-(?=[a-z0-9])/, ""));
}

export function isCode(located: Located): located is Located & { part: Lab; step: CodeStep } {
  return located.step.kind === "code" && located.part.kind === "lab";
}
