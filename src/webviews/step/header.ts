import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import type { StepPanelHost, StepPanelState } from "../../protocol/stepPanel";
import type { StepSummary } from "../../protocol/steps";
import { icon } from "../shared/icons";
import { kindName } from "../shared/kinds";

/** Where the learner is: pack, lab, step, and the way through the lab. */
export function header(state: StepPanelState, host: StepPanelHost): TemplateResult {
  const { step, siblings, position } = state;
  return html`<header class="step-header">
    <p class="crumbs">
      <span>${state.packTitle}</span>
      <span class="crumb-arrow" aria-hidden="true">›</span>
      <span>${state.partTitle}</span>
    </p>
    <div class="title-row">
      <span class="kind-badge">${icon(step.kind)}</span>
      <h1 tabindex="-1">${step.title}</h1>
    </div>
    <p class="facts-row">
      <span>${kindName(step.kind)}</span>
      <span>${t("Step {0} of {1}", position, siblings.length)}</span>
      ${step.optional ? html`<span class="tag">${t("Optional")}</span>` : nothing}
      ${step.done ? html`<span class="done-mark">${icon("done")} ${t("Done")}</span>` : nothing}
    </p>
    <nav aria-label=${t("Steps")}>
      <ol class="way">
        ${siblings.map((sibling, i) => segment(sibling, i + 1, i + 1 === position, host))}
      </ol>
    </nav>
  </header>`;
}

function segment(step: StepSummary, n: number, here: boolean, host: StepPanelHost): TemplateResult {
  const marks = [step.optional ? t("optional") : "", step.done ? t("done") : ""].filter(
    (mark) => mark !== "",
  );
  const name = [t("Step {0}: {1}", n, step.title), ...marks].join(", ");
  return html`<li>
    <button
      class="segment ${step.done ? "is-done" : ""}"
      aria-label=${name}
      title=${name}
      aria-current=${here ? "step" : nothing}
      @click=${() => here || void host.open(step.ref)}
    ></button>
  </li>`;
}
