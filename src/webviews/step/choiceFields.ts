import { html, nothing, type TemplateResult } from "lit-html";
import type { QuestionState } from "../../protocol/stepPanel";
import { hostHtml } from "../shared/cleanHtml";
import { remarkAbout } from "./remark";

type ChoiceState = Extract<QuestionState, { readonly optionsHtml: readonly string[] }>;

/** The options: one of them or any number. What the marking says about an option stands under it. */
export function choiceFields(question: ChoiceState, id: string): TemplateResult {
  if (question.type === "choices")
    return html`<div class="options" role="group" aria-labelledby="${id}-ask">
      ${question.optionsHtml.map((text, i) => option(question, id, text, i))}
    </div>`;
  return html`<vscode-radio-group
    class="options"
    orientation="vertical"
    aria-labelledby="${id}-ask"
    value=${question.chosen[0] ?? nothing}
  >
    ${question.optionsHtml.map((text, i) => option(question, id, text, i))}
  </vscode-radio-group>`;
}

function option(question: ChoiceState, id: string, text: string, i: number): TemplateResult {
  const label = html`<span class="option-text prose" id="${id}-option-${i}">${hostHtml(text)}</span>`;
  const remark = remarkAbout(question.marking, i, `${id}-remark-${i}`);
  const describedBy = remark === nothing ? nothing : `${id}-remark-${i}`;
  // The kit makes a name out of the plain text; `aria-labelledby` wins and keeps formulas readable.
  const field =
    question.type === "choice"
      ? html`<vscode-radio
          data-field
          value=${i}
          aria-labelledby="${id}-option-${i}"
          aria-describedby=${describedBy}
          >${label}</vscode-radio
        >`
      : html`<vscode-checkbox
          data-field
          ?checked=${question.chosen.includes(i)}
          aria-labelledby="${id}-option-${i}"
          aria-describedby=${describedBy}
          >${label}</vscode-checkbox
        >`;
  return html`${field}${remark}`;
}
