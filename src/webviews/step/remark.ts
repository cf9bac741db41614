import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import type { MarkingState } from "../../protocol/stepPanel";
import { hostHtml } from "../shared/cleanHtml";
import { icon } from "../shared/icons";

/** What the marking says about option or pair `about`; nothing when it says nothing. */
export function remarkAbout(
  marking: MarkingState | undefined,
  about: number,
  id: string,
): TemplateResult | typeof nothing {
  const remark = marking?.remarks.find((each) => each.about === about);
  return remark ? remarkView(remark, id) : nothing;
}

/** Right or not, and what is to say about the whole answer. */
export function result(marking: MarkingState | undefined): TemplateResult | typeof nothing {
  if (marking === undefined) return nothing;
  return html`<p class="verdict-line">
      <span class="mark-${marking.correct ? "done" : "failed"}"
        >${icon(marking.correct ? "done" : "failed")}</span
      >
      ${marking.correct ? t("Correct") : t("Not yet")}
    </p>
    ${marking.remarks
      .filter((remark) => remark.about === undefined && remark.html !== "")
      .map((remark) => html`<div class="prose">${hostHtml(remark.html)}</div>`)}`;
}

function remarkView(remark: MarkingState["remarks"][number], id: string): TemplateResult {
  return html`<div class="remark ${remark.correct ? "is-right" : "is-wrong"}" id=${id}>
    <span class="mark-${remark.correct ? "done" : "failed"}">
      ${icon(remark.correct ? "done" : "failed")}
      <span class="for-screen-reader">${remark.correct ? t("Right:") : t("Wrong:")}</span>
    </span>
    <div class="prose">${remark.html === "" ? rightOrNot(remark.correct) : hostHtml(remark.html)}</div>
  </div>`;
}

function rightOrNot(correct: boolean): string {
  return correct ? t("Right.") : t("Not this one.");
}
