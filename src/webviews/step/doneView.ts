import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import type { StepPanelHost, StepPanelState } from "../../protocol/stepPanel";
import { checkbox } from "../shared/checkbox";
import { isMarkedByHand } from "../shared/kinds";

/** How the learner says that a step which nothing checks is done. */
export function doneView(state: StepPanelState, host: StepPanelHost): TemplateResult | typeof nothing {
  const { kind, done } = state.step;
  if (!isMarkedByHand(kind)) return nothing;
  const label = kind === "video" ? t("I have watched it") : t("I have done it");
  return html`<div class="done-row">
    ${kind === "read" ? readButton(state, host) : checkbox(label, done, (now) => void host.setDone(now))}
  </div>`;
}

/** Reading ends with going on. */
function readButton(state: StepPanelState, host: StepPanelHost): TemplateResult {
  if (state.step.done)
    return html`<vscode-button appearance="secondary" @click=${() => void host.setDone(false)}>
      ${t("Mark as not read")}
    </vscode-button>`;
  return html`<vscode-button @click=${() => void finishReading(state, host)}>
    ${state.hasNext ? t("I have read it – next step") : t("I have read it")}
  </vscode-button>`;
}

async function finishReading(state: StepPanelState, host: StepPanelHost): Promise<void> {
  try {
    await host.setDone(true);
  } catch {
    return; // The page shows the reason; the learner stays here.
  }
  if (state.hasNext) void host.next();
}
