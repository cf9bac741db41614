/** `03-forward` -> number 3, id "forward"; `undefined` when the name is not of this form. */
export function numberedName(name: string): { readonly number: number; readonly id: string } | undefined {
  const match = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name);
  return match ? { number: Number(match[1]), id: match[2] ?? "" } : undefined;
}

export function isSlug(name: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
}

/** The hidden checks of a step, by name: `03-forward.md` <-> `test_03_forward.py`. */
export function checksName(stepFile: string): string {
  return `test_${stepFile.replace(/\.md$/, "").replace(/-/g, "_")}.py`;
}
