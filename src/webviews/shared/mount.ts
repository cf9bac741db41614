import { t } from "@vscode/l10n";
import { html, nothing, render, type TemplateResult } from "lit-html";
import { icon } from "./icons";
import { notice } from "./notice";
import { makeScrollersReachable } from "./scrollers";

/** What the page shows: a view of the last state, and above it the last call that was refused. */
export interface Page<State> {
  readonly root: HTMLElement;
  show(state: State): void;
  showError(message: string): void;
}

/** Milliseconds without an answer after which the page says so. */
const patience = 8000;

/** Renders into the `#app` of the host's page; until the first state comes, says that it is waiting. */
export function mount<State>(view: (state: State) => TemplateResult): Page<State> {
  const root = appRoot();
  let state: State | undefined;
  let error: string | undefined;
  let late = false;

  function draw(): void {
    const content = state === undefined ? waiting(late) : view(state);
    render(html`${error === undefined ? nothing : errorBar(error, dismiss)}${content}`, root);
    makeScrollersReachable(root);
  }
  function dismiss(): void {
    error = undefined;
    draw();
  }
  setTimeout(() => {
    late = true;
    if (state === undefined) draw();
  }, patience);
  window.addEventListener("resize", () => makeScrollersReachable(root));
  draw();

  return {
    root,
    show(next) {
      state = next;
      draw();
    },
    showError(message) {
      error = message;
      draw();
    },
  };
}

function appRoot(): HTMLElement {
  const root = document.getElementById("app");
  if (!root) throw new Error("The page has no #app to render into.");
  return root;
}

function waiting(late: boolean): TemplateResult {
  return html`<div class="waiting" role="status">
    <vscode-progress-ring aria-label=${t("Loading")}></vscode-progress-ring>
    <p>${late ? t("This takes longer than it should. Close this tab and open it again.") : t("Loading…")}</p>
  </div>`;
}

function errorBar(message: string, dismiss: () => void): TemplateResult {
  return html`<div class="error-bar" role="alert">
    ${notice(message, "error")}
    <vscode-button appearance="icon" aria-label=${t("Dismiss")} title=${t("Dismiss")} @click=${dismiss}>
      ${icon("close")}
    </vscode-button>
  </div>`;
}
