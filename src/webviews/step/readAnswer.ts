import type { Answer } from "../../core/quiz";
import type { QuestionState } from "../../protocol/stepPanel";
import type { CheckElement, ValueElement } from "../shared/ui";

/** What the learner has chosen or typed in a question's card. Fields carry `data-field`, in the author's order. */
export function readAnswer(question: QuestionState, card: HTMLElement): Answer {
  if (question.type === "number")
    return { type: "number", text: fieldsOf<ValueElement>(card)[0]?.value ?? "" };
  if (question.type === "match") {
    // The place of a side that is still open is no number, and there is no such side.
    const right = fieldsOf<ValueElement>(card).map(({ value }) => question.rights[Number(value)] ?? null);
    return { type: "match", right };
  }
  const chosen = fieldsOf<CheckElement>(card).flatMap((option, i) => (option.checked ? [i] : []));
  return { type: "choice", chosen };
}

function fieldsOf<Field extends HTMLElement>(card: HTMLElement): Field[] {
  return [...card.querySelectorAll<Field>("[data-field]")];
}
