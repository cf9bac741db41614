import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

/** Who may import whom: the layers of docs/architecture.md. A tsconfig for each holds what they may touch. */
const layer = (folder, forbidden, reason) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    "no-restricted-imports": ["error", { patterns: [{ regex: forbidden, message: reason }] }],
  },
});

// A configuration file must export a default; nothing else does.
export default tseslint.config(
  { ignores: ["dist/", "artefacts/", ".cache/", "**/node_modules/", "labs/", "test/packs/"] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  layer(
    "core",
    "^vscode$|^node:|/(host|cli|runner|protocol|webviews)/",
    "core knows nothing of where it runs",
  ),
  layer("protocol", "^vscode$|^node:|/(host|cli|runner|webviews)/", "protocol is types over core"),
  layer("runner", "^vscode$|/(host|cli|protocol|webviews)/", "runner serves both shells"),
  layer("cli", "^vscode$|/(host|protocol|webviews)/", "cli and host are two shells over one core"),
  layer("host", "/(cli|webviews)/", "host talks to views through protocol"),
  layer("webviews", "^vscode$|^node:|/(host|cli|runner)/", "views talk to the host through protocol"),
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        fetch: "readonly",
        performance: "readonly",
        AbortSignal: "readonly",
        encodeURIComponent: "readonly",
        document: "readonly",
        window: "readonly",
        exports: "writable",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
);
