import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import { passed } from "../../core/report";
import type { CodeState, StepPanelHost, StepPanelState } from "../../protocol/stepPanel";
import { icon } from "../shared/icons";
import { hintButton } from "./hintsView";

/** The learner's file and what can be done with it. Stays in sight while the report is read. */
export function codeView(state: StepPanelState, code: CodeState, host: StepPanelHost): TemplateResult {
  return html`<section class="card code-card" aria-label=${t("Your code")}>
    <div class="file-row">
      ${icon("file")}
      <span class="file-name">${code.file}</span>
      ${
        code.exists
          ? html`<button class="link" @click=${() => void host.openFile()}>${t("Open file")}</button>`
          : nothing
      }
    </div>
    ${code.exists ? buttons(state, code, host) : absent(host)}
  </section>`;
}

function absent(host: StepPanelHost): TemplateResult {
  return html`<p class="muted">${t("This file is not in your lab folder.")}</p>
    <div class="buttons">
      <vscode-button @click=${() => void host.openLabFolder()}>${t("Bring the file back")}</vscode-button>
    </div>`;
}

function buttons(state: StepPanelState, code: CodeState, host: StepPanelHost): TemplateResult {
  return html`<div class="buttons">
    ${code.running ? running(host) : checkButton(code, host)} ${hintButton(state.hints, host)}
    <vscode-button
      appearance="secondary"
      title=${t("Start again with the file as it was given")}
      @click=${() => void host.reset()}
      >${t("Reset")}</vscode-button
    >
    ${code.solution ? solutionButton(code.solution, host) : nothing}
  </div>`;
}

/** Once all is well, the way on is the main thing, and this steps back. */
function checkButton(code: CodeState, host: StepPanelHost): TemplateResult {
  const settled = code.report !== undefined && passed(code.report) && !code.stale;
  return html`<vscode-button
    class="check-button"
    appearance=${settled ? "secondary" : "primary"}
    @click=${() => void host.check()}
  >
    ${t("Check")}
  </vscode-button>`;
}

function running(host: StepPanelHost): TemplateResult {
  return html`<vscode-button
      class="check-button"
      appearance="secondary"
      @click=${() => void host.cancelCheck()}
    >
      ${t("Cancel")}
    </vscode-button>
    <span class="running" role="status">
      <vscode-progress-ring aria-label=${t("Checking")}></vscode-progress-ring> ${t("Checking…")}
    </span>`;
}

/** The reason stands in view: a disabled button takes no focus, so its tooltip would reach nobody. */
function solutionButton(solution: NonNullable<CodeState["solution"]>, host: StepPanelHost): TemplateResult {
  return html`<vscode-button
      appearance="secondary"
      ?disabled=${!solution.available}
      title=${solution.why}
      @click=${() => void host.showSolution()}
    >
      ${t("Show solution")}
    </vscode-button>
    ${
      solution.available || solution.why === ""
        ? nothing
        : html`<span class="why muted">${solution.why}</span>`
    }`;
}
