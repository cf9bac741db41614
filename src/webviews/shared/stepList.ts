import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { StepRef } from "../../core/pack";
import type { StepSummary } from "../../protocol/steps";
import { checkbox } from "./checkbox";
import { icon } from "./icons";
import { isMarkedByHand, kindName } from "./kinds";

export interface StepListActions {
  openStep(ref: StepRef): void;
  setDone(ref: StepRef, done: boolean): void;
}

/** Steps as rows to open; those that nothing checks can be ticked off right here. */
export function stepList(steps: readonly StepSummary[], actions: StepListActions): TemplateResult {
  return html`<ul class="step-list">
    ${repeat(
      steps,
      (step) => step.ref,
      (step) => html`<li class="step-row">${opener(step, actions)} ${mark(step, actions)}</li>`,
    )}
  </ul>`;
}

function opener(step: StepSummary, actions: StepListActions): TemplateResult {
  return html`<button class="step-open" @click=${() => actions.openStep(step.ref)}>
    ${icon(step.kind)}
    <span class="step-text">
      <span class="step-title">${step.title}</span>
      <span class="step-kind">
        ${kindName(step.kind)}${step.optional ? html` · ${t("Optional")}` : nothing}
      </span>
    </span>
  </button>`;
}

function mark(step: StepSummary, actions: StepListActions): TemplateResult | typeof nothing {
  if (isMarkedByHand(step.kind))
    return checkbox("", step.done, (done) => actions.setDone(step.ref, done), t("Done: {0}", step.title));
  if (!step.done) return nothing;
  return html`<span class="step-mark mark-done" title=${t("Done")}>
    ${icon("done")}<span class="for-screen-reader">${t("Done")}</span>
  </span>`;
}
