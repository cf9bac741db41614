import { t } from "@vscode/l10n";
import { html, type TemplateResult } from "lit-html";
import type { QuestionState } from "../../protocol/stepPanel";
import { hostHtml } from "../shared/cleanHtml";
import { remarkAbout } from "./remark";

type MatchState = Extract<QuestionState, { readonly type: "match" }>;

/**
 * One drop-down a left side, with all right sides to choose from; an option's value is its place among them.
 * None is the empty text, which the kit takes for "not set" and would choose again whatever is `selected`.
 */
export function matchFields(question: MatchState, id: string): TemplateResult {
  return html`<ul class="pairs">
    ${question.leftHtml.map((left, i) => pair(question, id, left, i))}
  </ul>`;
}

function pair(question: MatchState, id: string, left: string, i: number): TemplateResult {
  const given = question.given[i] ?? null;
  return html`<li class="pair">
    <span class="pair-left prose" id="${id}-left-${i}">${hostHtml(left)}</span>
    <vscode-dropdown data-field class="pair-right" aria-labelledby="${id}-left-${i}">
      <vscode-option value="open" ?selected=${given === null}>${t("Choose…")}</vscode-option>
      ${question.rights.map(
        (right, place) =>
          html`<vscode-option value=${place} ?selected=${given === right} title=${right}
            >${right}</vscode-option
          >`,
      )}
    </vscode-dropdown>
    ${remarkAbout(question.marking, i, `${id}-remark-${i}`)}
  </li>`;
}
