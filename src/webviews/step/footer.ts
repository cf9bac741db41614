import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import type { StepPanelHost, StepPanelState } from "../../protocol/stepPanel";
import { icon } from "../shared/icons";

/** Back and on, with the titles of what is there; a neighbour in another lab has no title here. */
export function footer(state: StepPanelState, host: StepPanelHost): TemplateResult {
  const before = state.siblings[state.position - 2]?.title;
  const after = state.siblings[state.position]?.title;
  return html`<nav class="step-footer" aria-label=${t("Previous and next step")}>
    ${
      state.hasPrevious
        ? html`<button class="go go-previous" @click=${() => void host.previous()}>
            ${icon("previous")}
            <span class="go-text"
              ><span class="go-label">${t("Previous")}</span> <span class="go-title">${before}</span></span
            >
          </button>`
        : html`<span></span>`
    }
    ${
      state.hasNext
        ? html`<button
            class="go go-next ${state.step.done ? "is-ready" : ""}"
            @click=${() => void host.next()}
          >
            <span class="go-text"
              ><span class="go-label">${t("Next")}</span> <span class="go-title">${after}</span></span
            >
            ${icon("next")}
          </button>`
        : nothing
    }
  </nav>`;
}
