import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import { noticeOf } from "../shared/notice";
import { stepList } from "../shared/stepList";
import type { Lecture } from "./lecture";

/** The slide's steps and notes. There for the whole deck if any slide has them, so that slides keep their size. */
export function sideColumn(lecture: Lecture): TemplateResult | typeof nothing {
  const { deck, state, slide, current } = lecture;
  const hasSteps = state.steps.some((each) => each.length > 0);
  const hasNotes = deck.slides.some((each) => each.notes.length > 0);
  if (!hasSteps && !hasNotes && state.notice === undefined) return nothing;
  return html`<div class="side-column">
    ${noticeOf(state.notice)} ${hasSteps ? steps(lecture, current) : nothing}
    ${slide && slide.notes.length > 0 ? notes(lecture, slide.notes) : nothing}
  </div>`;
}

function steps(lecture: Lecture, current: number): TemplateResult {
  const here = lecture.state.steps[current - 1] ?? [];
  return html`<section>
    <h2>${t("To do on this slide")}</h2>
    ${
      here.length === 0
        ? html`<p class="muted">${t("Nothing to do here. Read on.")}</p>`
        : stepList(here, lecture)
    }
  </section>`;
}

function notes(lecture: Lecture, paragraphs: readonly string[]): TemplateResult {
  const toggled = (event: Event): void =>
    lecture.setNotesOpen((event.currentTarget as HTMLDetailsElement).open);
  return html`<details class="notes" .open=${lecture.notesOpen} @toggle=${toggled}>
    <summary title=${t("Show or hide the notes (N)")}><h2>${t("Notes")}</h2></summary>
    ${paragraphs.map((text) => html`<p>${text}</p>`)}
  </details>`;
}
