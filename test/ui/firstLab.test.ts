import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Frame } from "playwright-core";
import { openWorkbench, type Theme, type UiWorkbench } from "../workbench/ui.mjs";

const checkout = path.resolve(__dirname, "..", "..");
const solution = path.join(checkout, "labs", "intro-deep-learning", "02-one-neuron", "solution", "neuron.py");

const open = (options: {
  workspace: string;
  theme: Theme;
  size?: { width: number; height: number };
  keepState?: string;
}): Promise<UiWorkbench> =>
  openWorkbench({
    ...options,
    extensions: [
      { kind: "folder", path: checkout, id: "deep-learning-labs.deep-learning-labs", version: "0.1.0" },
    ],
    env: { DL_LABS_PYTHON: process.env["DL_LABS_PYTHON"] ?? "" },
    artefactsDir: path.join(checkout, "artefacts"),
  });

/** Waits until the view's text matches; fails with what it shows instead. */
async function shows(view: Frame, pattern: RegExp): Promise<void> {
  await view
    .waitForFunction(
      ({ source, flags }) => new RegExp(source, flags).test(document.body.innerText),
      pattern,
      { timeout: 30_000 },
    )
    .catch(async () => assert.match(await view.locator("body").innerText(), pattern));
}

/** Opens a step by the palette. A panel that has just taken the focus closes the list, so it is opened again. */
async function openStep({ page, runCommand }: UiWorkbench, title: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await runCommand("Deep Learning Labs: Open Step…");
    const box = page.getByPlaceholder("A lecture's slide, a lab's step …");
    try {
      await box.fill(title, { timeout: 5_000 });
      await page.getByRole("option", { name: title }).waitFor({ timeout: 5_000 });
      await box.press("Enter");
      return;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

for (const theme of ["light", "dark"] as const) {
  describe(`a student's first lab, in a ${theme} theme`, () => {
    let workbench: UiWorkbench;
    let workspace: string;
    const picture = (name: string): Promise<string> => workbench.screenshot(`${name}-${theme}`);

    before(async () => {
      workspace = await mkdtemp(path.join(os.tmpdir(), "dl-labs-ui-"));
      workbench = await open({ workspace, theme });
    });
    after(() => workbench.close());
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await picture("failed");
    });

    it("finds the course in the sidebar", async () => {
      await workbench.openSidebar("Deep Learning Labs");
      await workbench.treeItem(/Introduction to Deep Learning/).waitFor();
      await workbench.treeItem(/^One neuron/).waitFor();
      await picture("1-sidebar");
    });

    it("walks the lecture slide by slide, by key and by button", async () => {
      await workbench.runCommand("Deep Learning Labs: Next Step");
      const view = await workbench.webview("lecture");
      await shows(view, /Slide 1 of 14/);
      await view.locator("body").press("ArrowRight");
      await shows(view, /Slide 2 of 14/);
      await picture("2-slide");
      for (let slide = 3; slide <= 14; slide++) {
        await view.getByRole("button", { name: /^Next/ }).click();
        await shows(view, new RegExp(`Slide ${slide} of 14`));
      }
      await view.locator("body").press("Home");
      await shows(view, /Slide 1 of 14/);
    });

    it("answers a quiz wrongly, is told why, and then rightly", async () => {
      await workbench
        .treeItem(/^How many parameters\?/)
        .first()
        .click();
      const view = await workbench.webview("step");
      await shows(view, /How many parameters\?/);
      assert.doesNotMatch(await view.content(), /13[,. ]?002/, "the page must not hold the answer");
      const field = view.getByRole("textbox").nth(1);
      await field.fill("12960");
      await field.press("Enter");
      await shows(view, /bias/i);
      await picture("3-quiz");
      await field.fill("13,002");
      await field.press("Enter");
      await shows(view, /Right|Correct/);
    });

    it("opens the lab, and its checks fail on the starter and say why", async () => {
      await openStep(workbench, "The weighted sum");
      const view = await workbench.webview("step");
      await shows(view, /Write weighted_sum/);
      await workbench.runCommand("Deep Learning Labs: Check Step");
      await shows(view, /0 of \d+ checks? pass/);
      await shows(view, /not written yet/);
      await picture("4-failed");
    });

    it("pastes the solution, and the checks pass", async () => {
      await workbench.page.locator(".editor-group-container .monaco-editor").first().click();
      await workbench.page.keyboard.press("ControlOrMeta+A");
      await workbench.page.keyboard.press("Delete");
      await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await workbench.page.evaluate(
        (text) => navigator.clipboard.writeText(text),
        await readFile(solution, "utf8"),
      );
      await workbench.page.keyboard.press("ControlOrMeta+V");
      await workbench.runCommand("Deep Learning Labs: Check Step");
      const view = await workbench.webview("step");
      await shows(view, /(\d+) of \1 checks? pass|All \d+ checks pass/);
      await picture("5-passed");
      const saved = await readFile(
        path.join(workspace, "intro-deep-learning", "one-neuron", "neuron.py"),
        "utf8",
      );
      assert.match(saved, /def weighted_sum/);
      assert.doesNotMatch(saved, /NotImplementedError/);
    });

    it("sees the step marked as done in the sidebar", async () => {
      await workbench.treeItem(/^One neuron: 1 of 9 steps done/).waitFor();
      await picture("6-done");
    });

    it("leaves no error of ours in the console", () => {
      assert.deepEqual(workbench.consoleErrors, []);
    });
  });
}

describe("a restart", () => {
  it("brings back the step, the panel and what was done", async () => {
    const workspace = await mkdtemp(path.join(os.tmpdir(), "dl-labs-ui-"));
    const keepState = await mkdtemp(path.join(os.tmpdir(), "dl-labs-state-"));
    const first = await open({ workspace, theme: "dark", keepState });
    try {
      await first.openSidebar("Deep Learning Labs");
      await first.runCommand("Deep Learning Labs: Next Step");
      const view = await first.webview("lecture");
      await shows(view, /Slide 1 of 14/);
      for (const slide of [2, 3, 4]) {
        await view.locator("body").press("ArrowRight");
        await shows(view, new RegExp(`Slide ${slide} of 14`));
      }
      const saved = path.join(workspace, ".deep-learning-labs", "progress.json");
      while (
        !(await readFile(saved, "utf8").catch(() => "")).includes(
          '"ref": "intro-deep-learning/week5/slide-04"',
        )
      )
        await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await first.close();
    }
    const second = await open({ workspace, theme: "dark", keepState });
    try {
      const view = await second.webview("lecture");
      await shows(view, /Slide 4 of 14/);
      assert.deepEqual(second.consoleErrors, []);
    } finally {
      await second.close();
    }
  });
});

describe("a pack of the workspace, with a deck of somebody else's", () => {
  it("is walked slide by slide, its videos as cards", async function () {
    const deck = path.join(
      process.env["DL_LABS_SHARED"] ?? path.join(checkout, "..", "shared"),
      "seed",
      "week5.md",
    );
    const markdown = await readFile(deck, "utf8").catch(() => undefined);
    if (markdown === undefined) {
      console.log(`    left out: there is no ${deck}`);
      this.skip();
    }
    const workspace = await mkdtemp(path.join(os.tmpdir(), "dl-labs-ui-"));
    await mkdir(path.join(workspace, "lectures", "week5"), { recursive: true });
    await writeFile(path.join(workspace, "lectures", "week5", "slides.md"), markdown);
    const manifest = { formatVersion: 1, id: "seed", version: "1.0.0", title: "The seed" };
    await writeFile(path.join(workspace, "pack.json"), JSON.stringify(manifest));
    const workbench = await open({ workspace, theme: "dark" });
    try {
      await workbench.openSidebar("Deep Learning Labs");
      await openStep(workbench, "Week 5: Introduction to Deep Learning in Python");
      const view = await workbench.webview("lecture");
      await shows(view, /Slide 1 of 14/);
      for (let slide = 2; slide <= 14; slide++) {
        await view.getByRole("button", { name: /^Next/ }).click();
        await shows(view, new RegExp(`Slide ${slide} of 14`));
        if (slide === 3) {
          await view.locator(".dl-card-video").getByText("5:51").waitFor();
          await workbench.screenshot("seed-video");
        }
        if (slide === 9) await workbench.screenshot("seed-missing-picture");
      }
      assert.deepEqual(workbench.consoleErrors, []);
    } finally {
      await workbench.close();
    }
  });
});

describe("every screen", () => {
  for (const theme of ["hc-dark", "hc-light"] as const) {
    it(`is drawn in ${theme}, narrow`, async () => {
      const workspace = await mkdtemp(path.join(os.tmpdir(), "dl-labs-ui-"));
      await writeFile(path.join(workspace, "notes.txt"), "");
      const workbench = await open({ workspace, theme, size: { width: 760, height: 900 } });
      try {
        await workbench.openSidebar("Deep Learning Labs");
        await workbench.runCommand("Deep Learning Labs: Next Step");
        await shows(await workbench.webview("lecture"), /Slide 1 of 14/);
        await workbench.screenshot(`lecture-narrow-${theme}`);
        assert.deepEqual(workbench.consoleErrors, []);
      } finally {
        await workbench.close();
      }
    });
  }
});
