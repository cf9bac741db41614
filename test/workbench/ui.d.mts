import type { Frame, Locator, Page } from "playwright-core";

export type Theme = "light" | "dark" | "hc-dark" | "hc-light";

export type ExtensionSource =
  /** Linked, not copied. `id` is "publisher.name". */
  { kind: "folder"; path: string; id: string; version: string } | { kind: "vsix"; path: string };

export interface UiOptions {
  /** The folder to open; must exist. */
  workspace: string;
  extensions?: ExtensionSource[];
  /** User settings besides the quiet defaults. */
  settings?: Record<string, unknown>;
  /** "dark" unless given. */
  theme?: Theme;
  /** 1280 x 800 unless given. */
  size?: { width: number; height: number };
  /** A folder that keeps all state (the browser's profile too): open with it again to test a restart. */
  keepState?: string;
  /** Added to the workbench's environment, for example DL_LABS_PYTHON. */
  env?: Record<string, string>;
  /** Where screenshots go; "artefacts" unless given. */
  artefactsDir?: string;
  /** Receives the lines of a first installation; standard output unless given. */
  log?: (line: string) => void;
}

export interface UiWorkbench {
  page: Page;
  url: string;
  /** Runs a command of the command palette by its whole title ("Category: Title"). */
  runCommand(title: string): Promise<void>;
  /** Shows a view container of the activity bar. */
  openSidebar(name: string): Promise<void>;
  treeItem(name: string | RegExp): Locator;
  /** The visible webview whose document says `<body data-panel="panelName">`. */
  webview(panelName: string): Promise<Frame>;
  /** The lines on the screen of the active text editor. */
  editorText(): Promise<string>;
  /** Takes a picture of the page; returns the path of the PNG. */
  screenshot(name: string): Promise<string>;
  /** Errors of our webviews, or that mention our extension; grows while the page lives. */
  consoleErrors: string[];
  /** Ends the browser and the workbench. */
  close(): Promise<void>;
}

export function openWorkbench(options: UiOptions): Promise<UiWorkbench>;
