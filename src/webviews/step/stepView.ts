import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { StepPanelHost, StepPanelState } from "../../protocol/stepPanel";
import { hostHtml } from "../shared/cleanHtml";
import { noticeOf } from "../shared/notice";
import { videoCard } from "../shared/videoCard";
import { codeView } from "./codeView";
import { doneView } from "./doneView";
import { footer } from "./footer";
import { header } from "./header";
import { hintButton, hintsView } from "./hintsView";
import { linkCards } from "./linkCards";
import { quizView } from "./quizView";
import { reportView } from "./reportView";

/** The whole panel. Another step makes new elements, so that nothing half typed moves over to it. */
export function stepView(state: StepPanelState, host: StepPanelHost): TemplateResult {
  return html`${keyed(
    state.step.ref,
    html`<div class="page">
      ${header(state, host)} ${noticeOf(state.notice)}
      ${state.bodyHtml === "" ? nothing : html`<div class="prose body">${hostHtml(state.bodyHtml)}</div>`}
      ${work(state, host)} ${footer(state, host)}
    </div>`,
  )}`;
}

/** What there is to do, in the order in which one does it. */
function work(state: StepPanelState, host: StepPanelHost): TemplateResult {
  const { code, quiz, video } = state;
  return html`
    ${video ? videoCard(video, (href) => void host.openLink(href)) : nothing}
    ${state.links.length > 0 ? linkCards(state.links) : nothing}
    ${quiz ? quizView(state, quiz, host) : nothing} ${code ? codeView(state, code, host) : nothing}
    ${hintsView(state.hints)} ${code ? nothing : hintButton(state.hints, host)}
    ${code?.report ? reportView(state, code, code.report, host) : nothing} ${doneView(state, host)}
  `;
}
