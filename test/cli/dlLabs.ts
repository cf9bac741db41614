import { execFile } from "node:child_process";
import { cp, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { temporaryFolder } from "../runner/temporaryFolder";

export const root = path.join(__dirname, "..", "..");
export const packs = path.join(root, "test", "packs");

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs the real command line in a process of its own. */
export async function dlLabs(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const cli = await commandLine();
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [cli, ...args], options, (_, out, errors) =>
      resolve({ code: child.exitCode ?? -1, out, errors }),
    );
  });
}

/** As `dlLabs`, for commands that answer in JSON. */
export async function dlLabsJson<T>(
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<Ended & { readonly json: T }> {
  const ended = await dlLabs([...args, "--json"], env);
  try {
    return { ...ended, json: JSON.parse(ended.out) as T };
  } catch {
    throw new Error(`No JSON came, but: ${ended.out}${ended.errors}`);
  }
}

let bundle: Promise<string> | undefined;
/** Path of the bundle to run. */
export const commandLine = (): Promise<string> => (bundle ??= findBundle());

/** The bundle in dist/ when it was built after the last change; else one that is built for these tests. */
async function findBundle(): Promise<string> {
  const dist = path.join(root, "dist");
  const built = await Promise.all(["cli.js", "render.js"].map((name) => changed(path.join(dist, name))));
  const sources = ["cli", "core", "runner"].map((name) => changed(path.join(root, "src", name)));
  if (Math.min(...built) > Math.max(...(await Promise.all(sources)))) return path.join(dist, "cli.js");

  const folder = await temporaryFolder();
  const options: BuildOptions = {
    platform: "node",
    target: "node20",
    format: "cjs",
    bundle: true,
    logLevel: "warning",
    plugins: [lateRender],
  };
  await Promise.all([
    build({
      ...options,
      entryPoints: [path.join(root, "src/cli/main.ts")],
      outfile: `${folder}/dist/cli.js`,
    }),
    build({
      ...options,
      entryPoints: [path.join(root, "src/core/render.ts")],
      outfile: `${folder}/dist/render.js`,
    }),
    cp(path.join(root, "python"), path.join(folder, "python"), { recursive: true }),
    cp(path.join(root, "src/cli/newPack"), path.join(folder, "dist/newPack"), { recursive: true }),
  ]);
  return path.join(folder, "dist", "cli.js");
}

/** As in esbuild.js: `import("./render")` stays an import of the bundle beside. */
const lateRender: Plugin = {
  name: "late-render",
  setup(builder) {
    builder.onResolve({ filter: /^\.\/render$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./render.js", external: true } : undefined,
    );
  },
};

/** When a file, or the last of a folder's, was changed; 0 when there is none. */
async function changed(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const names = await readdir(file);
  return Math.max(0, ...(await Promise.all(names.map((name) => changed(path.join(file, name))))));
}
