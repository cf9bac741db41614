import { t } from "@vscode/l10n";
import { html, type TemplateResult } from "lit-html";
import { controls } from "./controls";
import type { Lecture } from "./lecture";
import { sideColumn } from "./sideColumn";

/** The slide as large as it fits, its controls, and beside or below them what belongs to it. */
export function lectureView(lecture: Lecture): TemplateResult {
  const { deck, current, slide } = lecture;
  const where = t("Slide {0} of {1}: {2}", current, deck.slides.length, slide?.title ?? "");
  return html`<div class="lecture" style="--slide-ratio: ${deck.size.width / deck.size.height}">
    <h1 class="for-screen-reader">${deck.title}</h1>
    <p class="for-screen-reader" aria-live="polite">${where}</p>
    <div class="slide-column">
      <div class="slide-box" role="group" aria-roledescription=${t("slide")} aria-label=${where}>
        ${lecture.stage.element}
      </div>
      ${controls(lecture)}
    </div>
    ${sideColumn(lecture)}
  </div>`;
}
