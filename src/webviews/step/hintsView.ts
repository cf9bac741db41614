import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import type { StepPanelHost, StepPanelState } from "../../protocol/stepPanel";
import { hostHtml } from "../shared/cleanHtml";
import { icon } from "../shared/icons";

type Hints = StepPanelState["hints"];

/** The hints given so far, the newest one open. */
export function hintsView({ shownHtml, total }: Hints): TemplateResult | typeof nothing {
  if (shownHtml.length === 0) return nothing;
  return html`<section class="hints" aria-label=${t("Hints")}>
    ${shownHtml.map(
      (text, i) =>
        html`<details class="card hint" ?open=${i === shownHtml.length - 1}>
          <summary>${icon("hint")} ${t("Hint {0} of {1}", i + 1, total)}</summary>
          <div class="prose">${hostHtml(text)}</div>
        </details>`,
    )}
  </section>`;
}

/** Asks for the next hint; nothing when all are shown. */
export function hintButton(hints: Hints, host: StepPanelHost): TemplateResult | typeof nothing {
  const shown = hints.shownHtml.length;
  if (shown >= hints.total) return nothing;
  const label = shown === 0 ? t("Show a hint") : t("Show the next hint ({0} of {1})", shown + 1, hints.total);
  return html`<vscode-button appearance="secondary" @click=${() => void host.showHint()}>
    ${label}
  </vscode-button>`;
}
