// Builds everything that runs: one table of bundles, and the fonts that go with them.
const { build, context } = require("esbuild");
const { cp, mkdir, rm } = require("node:fs/promises");
const path = require("node:path");

const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");

/** Node code that VS Code or `node` loads. `render` is a bundle of its own: heavy, and loaded only when needed. */
const node = { platform: "node", target: "node20", format: "cjs" };
/** One self-contained script a webview: chunks cannot be loaded later under its content security policy. */
const browser = { platform: "browser", target: "chrome128", format: "iife" };

const bundles = [
  { ...node, in: "src/extension.ts", out: "extension.js", external: ["vscode"] },
  { ...node, in: "src/core/render.ts", out: "render.js" },
  { ...node, in: "src/cli/main.ts", out: "cli.js", banner: { js: "#!/usr/bin/env node" } },
  { ...browser, in: "src/webviews/step/main.ts", out: "webviews/step.js" },
  { ...browser, in: "src/webviews/lecture/main.ts", out: "webviews/lecture.js" },
  { ...node, in: "test/host/index.ts", out: "hostTests.js", external: ["vscode", "mocha"] },
];

/** `import("./render")` stays an import of the bundle beside, so that it is read only when asked for. */
const lateRender = {
  name: "late-render",
  setup(builder) {
    builder.onResolve({ filter: /^\.\/render$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./render.js", external: true } : undefined,
    );
  },
};

function options({ in: entry, out, external = [], banner = {}, ...target }) {
  return {
    ...target,
    entryPoints: [entry],
    outfile: path.join("dist", out),
    bundle: true,
    external,
    banner,
    minify: production,
    sourcemap: !production,
    legalComments: "linked",
    logLevel: "warning",
    loader: { ".svg": "text" },
    plugins: [lateRender],
  };
}

/** KaTeX's style sheet and fonts, so that formulas look right without a network. */
async function copyFonts() {
  await mkdir("dist/katex/fonts", { recursive: true });
  const from = path.dirname(require.resolve("katex/dist/katex.min.css"));
  await cp(path.join(from, "katex.min.css"), "dist/katex/katex.min.css");
  await cp(path.join(from, "fonts"), "dist/katex/fonts", {
    recursive: true,
    filter: (file) => !/\.(ttf|woff)$/.test(file),
  });
}

/** What `dl-labs new` writes, as it is. */
const copyNewPack = () => cp("src/cli/newPack", "dist/newPack", { recursive: true });

async function main() {
  if (!watch) await rm("dist", { recursive: true, force: true });
  await Promise.all([copyFonts(), copyNewPack()]);
  if (watch) {
    for (const bundle of bundles) await (await context({ ...options(bundle), logLevel: "info" })).watch();
  } else await Promise.all(bundles.map((bundle) => build(options(bundle))));
}

main().catch((error) => {
  console.error(error.errors ? "The build failed; see above." : error);
  process.exitCode = 1;
});
