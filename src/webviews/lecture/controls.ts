import { t } from "@vscode/l10n";
import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { icon } from "../shared/icons";
import type { Lecture } from "./lecture";

/** Back, the slide's number to read and to type, on; and how far the lecture has come. */
export function controls(lecture: Lecture): TemplateResult {
  const { current } = lecture;
  const all = lecture.deck.slides.length;
  return html`<div class="progress" aria-hidden="true">
      <div class="progress-done" style="width: ${(100 * current) / Math.max(1, all)}%"></div>
    </div>
    <nav class="controls" aria-label=${t("Slides")}>
      <button
        class="turn"
        title=${t("Previous slide (←)")}
        aria-disabled=${current <= 1}
        @click=${() => lecture.go(current - 1)}
      >
        ${icon("previous")} <span class="turn-text">${t("Previous")}</span>
      </button>
      ${slideNumber(lecture, current, all)}
      <button
        class="turn"
        title=${t("Next slide (→)")}
        aria-disabled=${current >= all}
        @click=${() => lecture.go(current + 1)}
      >
        <span class="turn-text">${t("Next")}</span> ${icon("next")}
      </button>
    </nav>`;
}

function slideNumber(lecture: Lecture, current: number, all: number): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector("input");
    const wanted = Number.parseInt(field?.value ?? "", 10);
    if (field) leave(field, current);
    if (!Number.isNaN(wanted)) lecture.go(wanted);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") leave(event.currentTarget as HTMLInputElement, current);
  };
  return html`<form class="slide-number" @submit=${submit}>
    <input
      id="slide-number"
      inputmode="numeric"
      autocomplete="off"
      maxlength="4"
      aria-label=${t("Slide number; {0} slides in all", all)}
      title=${t("Go to slide (G)")}
      .value=${live(String(current))}
      @keydown=${onKey}
      @blur=${(event: Event) => reset(event.currentTarget as HTMLInputElement, current)}
    />
    <span aria-hidden="true">/ ${all}</span>
  </form>`;
}

function leave(field: HTMLInputElement, current: number): void {
  reset(field, current);
  field.blur();
}

/** What was typed and not sent is dropped. */
function reset(field: HTMLInputElement, current: number): void {
  field.value = String(current);
}
