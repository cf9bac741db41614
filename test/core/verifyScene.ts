import type { CheckRequest, Runner } from "../../src/core/check";
import { loadPack } from "../../src/core/loadPack";
import type { Report, Verdict, VerdictStatus } from "../../src/core/report";
import type { LabFiles } from "../../src/core/verify/labFiles";
import type { LabFolders, TrialOptions } from "../../src/core/verify/trial";
import { codeSteps, verifyPack, type VerifiedStep } from "../../src/core/verifyPack";
import { memoryFiles, packJson } from "./memoryFiles";
import { readPlainDeck } from "./plainDeck";

/** A check of these tests: looks at the learner's text instead of running it. */
export type TextCheck = (text: string, seed: number) => string | undefined | Partial<Verdict>;

const given = "def f():\n    raise NotImplementedError\n\n\ndef g():\n    raise NotImplementedError\n";
const written = "def f():\n    return 1\n\n\ndef g():\n    return 2\n";

export const step = (symbol: string, more = "") =>
  `---\ntitle: ${symbol}\nkind: code\nfile: a.py\nsymbols: [${symbol}]\nlimit: 4${more}\n---\nWrite it.\n\n## Hint\n\nTry.\n`;

/** A lab of two steps, f and g, on one file. Each step has a mistake that its check tells apart. */
export const soundFiles: Readonly<Record<string, string>> = {
  "pack.json": packJson,
  "01-a/lab.md": "---\ntitle: A\n---\n",
  "01-a/steps/01-f.md": step("f"),
  "01-a/steps/02-g.md": step("g"),
  "01-a/starter/a.py": given,
  "01-a/solution/a.py": written,
  "01-a/checks/test_01_f.py": "import dl_labs\n\ndef test_one(learner):\n    pass\n",
  "01-a/checks/test_02_g.py": "def test_two(learner):\n    pass\n",
  "01-a/mistakes/01_f/minus/a.py": written.replace("return 1", "return -1"),
  "01-a/mistakes/01_f/minus/message.txt": "The sign\n  is wrong\n",
};

export const soundChecks: Readonly<Record<string, Readonly<Record<string, TextCheck>>>> = {
  "a/f": {
    one: (text) =>
      text.includes("return 1") ? undefined : text.includes("-1") ? "The sign is wrong here." : "Not yet.",
  },
  "a/g": { two: (text) => (text.includes("return 2") ? undefined : "Not yet.") },
};

export interface Scene {
  /** Files that differ from the sound pack's; `undefined`: not there. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  /** Checks by step that differ from the sound ones. */
  readonly checks?: Readonly<Record<string, Readonly<Record<string, TextCheck>>>>;
  /** Changes what a run reports. */
  readonly report?: (request: CheckRequest, text: string, report: Report) => Partial<Report>;
  /** Seconds that a run takes of its limit. */
  readonly takes?: (text: string, seed: number) => number;
  readonly options?: Partial<TrialOptions>;
  readonly step?: string;
}

export interface Verified {
  readonly steps: readonly VerifiedStep[];
  readonly problems: readonly string[];
  readonly messages: readonly string[];
  /** Folders that are still there at the end. */
  readonly left: number;
  readonly requests: readonly CheckRequest[];
  /** The most folders that there were at once. */
  readonly most: number;
}

/** Verifies a pack in memory with checks that are functions of the learner's text. */
export async function verifyScene(scene: Scene = {}): Promise<Verified> {
  const contents = Object.entries({ ...soundFiles, ...scene.files }).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text] as const],
  );
  const files = memoryFiles(Object.fromEntries(contents));
  const { pack } = await loadPack(files, readPlainDeck);
  if (!pack) throw new Error("The scene has no pack.");
  const folders = new MemoryFolders();
  const requests: CheckRequest[] = [];
  let clock = 0;
  const runner: Runner = {
    async run(request, listener) {
      requests.push(request);
      const text = new TextDecoder().decode(folders.there.get(request.folder)?.get(request.file));
      clock += 100_000;
      listener?.begun?.();
      clock += (scene.takes?.(text, request.seed ?? 0) ?? 0.1) * 1000;
      const checks = { ...soundChecks, ...scene.checks }[request.step] ?? {};
      const report = reportOf(request, text, checks);
      return { ...report, ...scene.report?.(request, text, report) };
    },
  };
  const steps = await verifyPack(
    files,
    codeSteps(pack, scene.step),
    { runner, folders, now: () => clock },
    { runs: 3, parallel: 1, ...scene.options },
  );
  const problems = steps.flatMap(({ answers }) => answers.flatMap((answer) => answer.problems));
  return {
    steps,
    problems: problems.map(({ rule, path, line, column }) => `${rule} ${path}:${line}:${column}`),
    messages: problems.map(({ message }) => message),
    left: folders.there.size,
    requests,
    most: folders.most,
  };
}

export function verdict(id: string, status: VerdictStatus, more: Partial<Verdict> = {}): Verdict {
  const nothing = {
    diagnosis: undefined,
    line: undefined,
    file: undefined,
    called: undefined,
    returned: undefined,
    expected: undefined,
  };
  return { id, step: "a/f", title: `Does ${id}`, status, points: 1, message: "", ...nothing, ...more };
}

function reportOf(request: CheckRequest, text: string, checks: Readonly<Record<string, TextCheck>>): Report {
  const verdicts = Object.entries(checks).map(([id, check]) => {
    const found = check(text, request.seed ?? 0);
    if (found === undefined) return verdict(id, "passed");
    return verdict(id, "failed", typeof found === "string" ? { message: found } : found);
  });
  return {
    outcome: "completed",
    message: "",
    points: { earned: 0, possible: 0 },
    verdicts,
    printed: "",
    seconds: 1,
  };
}

class MemoryFolders implements LabFolders {
  readonly there = new Map<string, LabFiles>();
  most = 0;
  private made = 0;

  async with<T>(files: LabFiles, use: (folder: string) => Promise<T>): Promise<T> {
    const folder = `/folder-${++this.made}`;
    this.there.set(folder, files);
    this.most = Math.max(this.most, this.there.size);
    await Promise.resolve();
    try {
      return await use(folder);
    } finally {
      this.there.delete(folder);
    }
  }
}
