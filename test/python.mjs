// @ts-check
// The Python that the suites use: one that has what the labs need, made here when there is none.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { checkoutFolder } from "./workbench/places.mjs";

const run = promisify(execFile);
const windows = process.platform === "win32";
const ownFolder = path.join(checkoutFolder, ".cache", "python");
const ownPython = path.join(ownFolder, windows ? "Scripts/python.exe" : "bin/python");

/** What the labs of the built-in pack require, by import name and by pip name. */
const required = ["numpy"];

/**
 * Finds a Python with every required library: DL_LABS_PYTHON, those on the path, Debian's, else one of our own
 * in `.cache/python`, made with pip, or else with Debian's packages.
 * @param {(line: string) => void} log
 * @returns {Promise<{ python: string | undefined, leftOut: string }>} `leftOut` says what cannot be tested, and why
 */
export async function ensurePython(log) {
  const named = process.env.DL_LABS_PYTHON;
  const candidates = named ? [named] : ["python3", "python", "/usr/bin/python3", ownPython];
  for (const python of candidates) if (await has(python, required)) return { python, leftOut: "" };
  if (named)
    return {
      python: undefined,
      leftOut: `DL_LABS_PYTHON is ${named}, which has not all of: ${required.join(", ")}.`,
    };

  const base = await firstThat(candidates, (python) => has(python, []));
  if (base) {
    log(`Making a Python with ${required.join(", ")} in .cache/python.`);
    await mkdir(path.dirname(ownFolder), { recursive: true });
    try {
      if (!existsSync(ownPython)) await run(base, ["-m", "venv", ownFolder]);
      await run(ownPython, ["-m", "pip", "install", "--quiet", ...required]);
    } catch (error) {
      log(`That did not work (${lastLine(error)}).`);
    }
    if (await has(ownPython, required)) return { python: ownPython, leftOut: "" };
  }
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    log("Installing Debian's python3-numpy.");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-q"], { env }).catch(() => undefined);
    await run("apt-get", ["install", "-q", "-y", "python3-numpy"], { env }).catch((error) =>
      log(lastLine(error)),
    );
    if (await has("/usr/bin/python3", required)) return { python: "/usr/bin/python3", leftOut: "" };
  }
  return {
    python: undefined,
    leftOut: base
      ? `No Python here has ${required.join(", ")}, and none could be installed.`
      : "There is no Python 3.9 or newer here.",
  };
}

/** @param {string} python @param {readonly string[]} modules */
async function has(python, modules) {
  const imports = ["sys", ...modules].join(", ");
  return run(python, ["-c", `import ${imports}; assert sys.version_info >= (3, 9)`]).then(
    () => true,
    () => false,
  );
}

/** @template T @param {readonly T[]} items @param {(item: T) => Promise<boolean>} holds */
async function firstThat(items, holds) {
  for (const item of items) if (await holds(item)) return item;
  return undefined;
}

/** @param {unknown} error */
function lastLine(error) {
  const text =
    error instanceof Error
      ? /** @type {{ stderr?: string }} */ (error).stderr || error.message
      : String(error);
  return text.trim().split("\n").at(-1) ?? "";
}
