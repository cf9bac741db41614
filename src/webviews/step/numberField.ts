import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import type { QuestionState } from "../../protocol/stepPanel";

type NumberState = Extract<QuestionState, { readonly type: "number" }>;

/** A field for one number, with its unit. Enter answers. */
export function numberField(question: NumberState, send: (event: Event) => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    // While an input method composes, Enter belongs to it.
    if (event.key === "Enter" && !event.isComposing) send(event);
  };
  // The kit hides its input in a shadow root, where no id of ours reaches: the name is given as text.
  const label = question.unit === undefined ? t("Your answer") : t("Your answer, in {0}", question.unit);
  return html`<div class="number-row">
    <vscode-text-field data-field value=${question.text} size="14" autocomplete="off" @keydown=${onKey}
      >${label}</vscode-text-field
    >
    ${question.unit === undefined ? nothing : html`<span class="unit">${question.unit}</span>`}
  </div>`;
}
