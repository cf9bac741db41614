import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import type { QuestionState, StepPanelHost, StepPanelState } from "../../protocol/stepPanel";
import { hostHtml } from "../shared/cleanHtml";
import { choiceFields } from "./choiceFields";
import { matchFields } from "./matchFields";
import { numberField } from "./numberField";
import { passBanner } from "./passBanner";
import { readAnswer } from "./readAnswer";
import { result } from "./remark";

/** All questions, each with its own answer, and at the end the way on. */
export function quizView(
  state: StepPanelState,
  questions: readonly QuestionState[],
  host: StepPanelHost,
): TemplateResult {
  const finished = questions.length > 0 && questions.every((question) => question.marking?.correct);
  return html`${questions.map((question, i) => questionCard(question, i, questions.length, host))}
    <div role="status">
      ${finished ? passBanner(t("Everything is answered correctly."), state, host) : nothing}
    </div>`;
}

function questionCard(question: QuestionState, n: number, all: number, host: StepPanelHost): TemplateResult {
  const id = `question-${n}`;
  // The fields keep what is being chosen; it is read when the learner answers, so a new state disturbs nothing.
  const send = (event: Event): void => {
    const card = (event.currentTarget as HTMLElement).closest<HTMLElement>(".question");
    if (card) void host.answer(n, readAnswer(question, card));
  };
  const { marking } = question;
  return html`<section class="card question" aria-labelledby="${id}-title">
    <h2 class="question-title" id="${id}-title">
      ${all === 1 ? t("Question") : t("Question {0} of {1}", n + 1, all)}
    </h2>
    <div class="prose ask" id="${id}-ask">${hostHtml(question.askHtml)}</div>
    ${fields(question, id, send)}
    <div class="answer-row">
      <vscode-button appearance=${marking?.correct ? "secondary" : "primary"} @click=${send}>
        ${marking === undefined ? t("Answer") : t("Answer again")}
      </vscode-button>
      <div role="status" class="result">${result(marking)}</div>
    </div>
  </section>`;
}

function fields(question: QuestionState, id: string, send: (event: Event) => void): TemplateResult {
  switch (question.type) {
    case "choice":
    case "choices":
      return choiceFields(question, id);
    case "number":
      return numberField(question, send);
    case "match":
      return matchFields(question, id);
  }
}
