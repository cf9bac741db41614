// @ts-check
// The fixture of the UI tests: a workbench on a page that a test can drive. Types: ui.d.mts.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launchBrowser, launchProfile } from "./browser.mjs";
import { startWorkbench } from "./codeServer.mjs";
import { collectConsoleErrors } from "./consoleErrors.mjs";
import { ensureWorkbench } from "./install.mjs";

/** @import { Frame, Page } from "playwright-core" */
/** @import { UiOptions, UiWorkbench } from "./ui.d.mts" */

// A cold workbench on a small machine is slow now and then; a missing element is the rare case.
const patience = 30_000;

const themes = {
  light: { "workbench.colorTheme": "Light 2026" },
  dark: { "workbench.colorTheme": "Dark 2026" },
  "hc-dark": { "workbench.colorTheme": "Default High Contrast" },
  "hc-light": { "workbench.colorTheme": "Default High Contrast Light" },
};

/**
 * Opens a workbench and waits until it can be used.
 * @param {UiOptions} options
 * @returns {Promise<UiWorkbench>}
 */
export async function openWorkbench(options) {
  const { extensions = [], theme = "dark", size = { width: 1280, height: 800 } } = options;
  await ensureWorkbench(options.log);
  const workbench = await startWorkbench({
    workspace: options.workspace,
    extensions,
    settings: { ...themes[theme], ...options.settings },
    env: options.env,
    keepState: options.keepState,
    offline: true,
  });
  /** @type {import("playwright-core").BrowserContext | undefined} */
  let context;
  const close = async () => {
    await context?.close();
    await context?.browser()?.close();
    await workbench.stop();
  };
  try {
    context = await openContext(options.keepState, size);
    context.setDefaultTimeout(patience);
    const folders = extensions.map((extension) => path.resolve(extension.path));
    const consoleErrors = collectConsoleErrors(context, [...workbench.extensionIds, ...folders]);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(workbench.url);
    await page.locator(".activitybar").getByRole("tab").first().waitFor();
    return {
      page,
      url: workbench.url,
      consoleErrors,
      close,
      runCommand: (title) => runCommand(page, title),
      openSidebar: (name) => openSidebar(page, name),
      treeItem: (name) => page.getByRole("treeitem", { name }),
      webview: (panelName) => findWebview(page, panelName),
      editorText: () => editorText(page),
      screenshot: (name) => screenshot(page, options.artefactsDir ?? "artefacts", name),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * With `keepState` the browser's profile is kept too: a web workbench stores there what an
 * extension puts into `globalState` and what a webview puts into `setState`.
 * @param {string | undefined} keepState
 * @param {{ width: number, height: number }} size
 */
async function openContext(keepState, size) {
  const look = { viewport: size, locale: "en-US", colorScheme: /** @type {const} */ ("no-preference") };
  if (keepState) return launchProfile(path.join(path.resolve(keepState), "browser"), look);
  const browser = await launchBrowser();
  return browser.newContext(look);
}

/**
 * Tries again: a workbench that has only just opened misses a key or closes the box once more.
 * @param {Page} page
 * @param {string} title as the command palette shows it, with its category
 */
async function runCommand(page, title) {
  const input = page.locator(".quick-input-widget input[type=text]").first();
  const row = page.locator(".quick-input-widget .monaco-list-row").filter({
    has: page.locator(".label-name").getByText(title, { exact: true }),
  });
  const end = Date.now() + patience;
  for (;;) {
    try {
      await page.keyboard.press("F1");
      await input.fill(`>${title}`, { timeout: 3000 });
      await row.first().click({ timeout: 5000 });
      return;
    } catch (error) {
      if (Date.now() > end)
        throw new Error(`The command palette has no command "${title}".`, { cause: error });
      await page.keyboard.press("Escape");
    }
  }
}

/**
 * @param {Page} page
 * @param {string} name of the view container in the activity bar
 */
async function openSidebar(page, name) {
  const tab = page.locator(".activitybar").getByRole("tab", { name });
  await tab.waitFor();
  // A second click on the open one would close it.
  if ((await tab.getAttribute("aria-expanded")) !== "true") await tab.click();
  await page.locator(".sidebar .composite.title").getByText(name).first().waitFor();
}

/**
 * Finds a panel's document among the open webviews.
 * @param {Page} page
 * @param {string} panelName what the page says in `<body data-panel="…">`
 * @returns {Promise<Frame>}
 */
async function findWebview(page, panelName) {
  const end = Date.now() + patience;
  /** @type {Set<string>} */
  const seen = new Set();
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      if (!frame.url().includes("/webview/browser/pre/fake.html")) continue;
      const name = await panelNameOf(frame);
      if (name === panelName) return frame;
      if (name) seen.add(name);
    }
    await sleep(100);
  }
  throw new Error(
    `No webview shows the panel "${panelName}". Those open: ${[...seen].join(", ") || "none"}.`,
  );
}

/**
 * @param {Frame} frame
 * @returns {Promise<string | undefined>} undefined while it loads, when it is hidden or not ours
 */
async function panelNameOf(frame) {
  try {
    const element = await frame.frameElement();
    // A page still loading is called "pending-frame"; a hidden tab's webview stays in the document.
    const isShown = (await element.getAttribute("id")) === "active-frame" && (await element.isVisible());
    const outer = await frame.parentFrame()?.frameElement();
    if (!isShown || !(await outer?.isVisible())) return undefined;
    return await frame.evaluate(() => document.body.dataset.panel);
  } catch {
    return undefined; // It went away in between.
  }
}

/**
 * @param {Page} page
 * @returns {Promise<string>} the lines on the screen of the active text editor
 */
async function editorText(page) {
  const lines = page.locator(".editor-group-container.active .editor-instance .view-lines").first();
  await lines.waitFor();
  return lines.evaluate((element) => {
    const rows = /** @type {HTMLElement[]} */ (Array.from(element.querySelectorAll(".view-line")));
    rows.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top));
    return rows.map((row) => (row.textContent ?? "").replaceAll("\u00a0", " ")).join("\n");
  });
}

/**
 * @param {Page} page
 * @param {string} folder
 * @param {string} name without its ending
 * @returns {Promise<string>} the picture's path
 */
async function screenshot(page, folder, name) {
  await mkdir(folder, { recursive: true });
  const file = path.resolve(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  return file;
}
