import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { UserError } from "../core/userError";

export interface Python {
  /** The command line that starts it. */
  readonly command: readonly string[];
  /** Its own idea of where it is. */
  readonly executable: string;
  /** Such as `3.11.7`. */
  readonly version: string;
  /** Those of the required libraries that it has not, by their pip names. */
  readonly missing: readonly string[];
}

export interface Wanted {
  /** Named by the learner; then no other is tried. */
  readonly named?: string | undefined;
  /** Folders whose `.venv` comes first: the lab folder, the workspace. */
  readonly folders?: readonly string[];
  /** Libraries by their pip names. */
  readonly requires?: readonly string[];
}

/** Import names of libraries whose pip name is another. */
const importNames: Readonly<Record<string, string>> = {
  "scikit-learn": "sklearn",
  pillow: "PIL",
  "opencv-python": "cv2",
  pyyaml: "yaml",
};

const probe =
  "import sys, json, importlib.util as u\n" +
  "print(json.dumps([sys.executable, list(sys.version_info[:3]), [n for n in sys.argv[1:] if u.find_spec(n) is None]]))";

/**
 * Finds the learner's Python: the named one, else a `.venv`, else those on the path; of these the first that
 * has every required library, else the first that runs at all. Each is tried by running it.
 * Throws a UserError when there is none.
 */
export async function findPython({ named, folders = [], requires = [] }: Wanted): Promise<Python> {
  if (named) {
    const python = await tryPython([named], requires);
    if (typeof python === "string")
      throw new UserError(`The Python that was named cannot be used: ${named}: ${python}. Name another one.`);
    return python;
  }
  let first: Python | undefined;
  for (const command of candidates(folders)) {
    const python = await tryPython(command, requires);
    if (typeof python === "string") continue;
    if (python.missing.length === 0) return python;
    first ??= python;
  }
  if (first) return first;
  throw new UserError(
    "No Python was found. Install Python 3.9 or newer, for example from python.org, " +
      "or name one in the setting deepLearningLabs.python.",
  );
}

/** Runs one interpreter; a string says why it cannot be used. */
export async function tryPython(
  command: readonly string[],
  requires: readonly string[],
): Promise<Python | string> {
  const [program = "", ...args] = command;
  const names = requires.map(
    (name) => importNames[name.toLowerCase()] ?? name.toLowerCase().replace(/-/g, "_"),
  );
  let output: string;
  try {
    ({ stdout: output } = await promisify(execFile)(
      program,
      [...args, "-B", "-X", "utf8", "-c", probe, ...names],
      {
        timeout: 20_000,
        windowsHide: true,
        // Away from the learner's files: a module of theirs must not stand for a library.
        cwd: path.parse(process.cwd()).root,
      },
    ));
  } catch (error) {
    const reason =
      error instanceof Error && "code" in error && error.code === "ENOENT"
        ? "there is no such program"
        : firstLine(error);
    return reason;
  }
  const answer = readAnswer(output);
  if (!answer) return "it does not answer as Python does";
  const [executable, version, missing] = answer;
  const [major = 0, minor = 0] = version;
  if (major < 3 || (major === 3 && minor < 9))
    return `it is Python ${version.join(".")}, and 3.9 or newer is needed`;
  return {
    command,
    executable,
    version: version.join("."),
    missing: requires.filter((_, i) => missing.includes(names[i] ?? "")),
  };
}

/** What the probe printed; `undefined` when it was not the probe that spoke. */
function readAnswer(output: string): [string, number[], string[]] | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(output);
  } catch {
    return undefined;
  }
  const [executable, version, missing, ...rest] = Array.isArray(answer) ? (answer as unknown[]) : [];
  return typeof executable === "string" &&
    Array.isArray(version) &&
    Array.isArray(missing) &&
    rest.length === 0
    ? [executable, version.map(Number), missing.map(String)]
    : undefined;
}

function candidates(folders: readonly string[]): string[][] {
  const windows = process.platform === "win32";
  const inVenv = windows ? path.join("Scripts", "python.exe") : path.join("bin", "python");
  const venvs = folders
    .map((folder) => path.join(folder, ".venv", inVenv))
    .filter((file) => existsSync(file));
  const names = windows ? [["python"], ["py", "-3"]] : [["python3"], ["python"]];
  const usual = windows ? [] : ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"];
  return [
    ...venvs.map((file) => [file]),
    ...names,
    ...usual.filter((file) => existsSync(file)).map((file) => [file]),
  ];
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
