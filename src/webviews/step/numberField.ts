import { html, nothing, type TemplateResult } from "lit-html";
import type { QuestionState } from "../../protocol/stepPanel";

type NumberState = Extract<QuestionState, { readonly type: "number" }>;

/** A field for one number, with its unit. Enter answers. */
export function numberField(question: NumberState, id: string, send: (event: Event) => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    // While an input method composes, Enter belongs to it.
    if (event.key === "Enter" && !event.isComposing) send(event);
  };
  return html`<div class="number-row">
    <vscode-text-field
      data-field
      value=${question.text}
      size="14"
      autocomplete="off"
      aria-labelledby="${id}-ask"
      @keydown=${onKey}
    ></vscode-text-field>
    ${question.unit === undefined ? nothing : html`<span class="unit">${question.unit}</span>`}
  </div>`;
}
