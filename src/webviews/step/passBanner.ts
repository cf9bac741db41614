import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import type { StepPanelHost, StepPanelState } from "../../protocol/stepPanel";
import { icon } from "../shared/icons";

/** The quiet celebration: what was reached, and the way on. */
export function passBanner(text: string, state: StepPanelState, host: StepPanelHost): TemplateResult {
  return html`<div class="pass-banner">
    ${icon("done")}
    <p>${text}</p>
    ${
      state.hasNext
        ? html`<vscode-button @click=${() => void host.next()}>${t("Next step")}</vscode-button>`
        : nothing
    }
  </div>`;
}
