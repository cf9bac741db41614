import path from "node:path";

/** The harness lies beside the bundle's folder, in development and in the installed extension alike. */
export function harnessPath(): string {
  return path.join(__dirname, "..", "python", "run_checks.py");
}
