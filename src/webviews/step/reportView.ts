import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { passed, type Report } from "../../core/report";
import type { CodeState, StepPanelHost, StepPanelState } from "../../protocol/stepPanel";
import { notice } from "../shared/notice";
import { inlineCode } from "../shared/inlineCode";
import { passBanner } from "./passBanner";
import { summaryOf } from "./reportSummary";
import { verdictView } from "./verdictView";

/** The last run. It fades while another runs and once the file has changed. */
export function reportView(
  state: StepPanelState,
  code: CodeState,
  report: Report,
  host: StepPanelHost,
): TemplateResult {
  const old = code.stale || code.running;
  return html`<section class="report ${old ? "is-old" : ""}" aria-label=${t("Result of the check")}>
    ${code.stale && !code.running ? notice(t("The file has changed since this run.")) : nothing}
    <div class="report-summary" role="status">${head(state, report, old, host)}</div>
    ${
      report.verdicts.length === 0
        ? nothing
        : html`<ul class="verdicts">
            ${repeat(
              report.verdicts,
              (verdict) => `${verdict.step} ${verdict.id}`,
              (verdict, i) => {
                // One cause may fail every check: it is told once, the others stay folded.
                const told = report.verdicts.slice(0, i).some(({ message }) => message === verdict.message);
                return html`<li>${verdictView(verdict, code.file, host, !told)}</li>`;
              },
            )}
          </ul>`
    }
    ${printed(report.printed)}
  </section>`;
}

function head(state: StepPanelState, report: Report, old: boolean, host: StepPanelHost): TemplateResult {
  if (report.outcome !== "completed") return outcome(report);
  const summary = summaryOf(report);
  if (passed(report) && !old) return passBanner(summary, state, host);
  return html`<h2>${summary}</h2>
    <div class="bar" aria-hidden="true">
      ${report.verdicts.map((verdict) => html`<span class="bar-part bar-${verdict.status}"></span>`)}
    </div>`;
}

/** A run that says nothing about the learner's code is never shown as a failed check. */
function outcome(report: Report): TemplateResult {
  const titles = {
    completed: "",
    crashed: t("The check stopped unexpectedly"),
    "timed-out": t("Your code took too long"),
    "out-of-memory": t("Your code needed too much memory"),
    cancelled: t("Cancelled"),
    environment: t("The check could not start"),
  } as const;
  const text = html`<h2>${titles[report.outcome]}</h2>
    <p>${inlineCode(report.message)}</p>`;
  return notice(text, report.outcome === "cancelled" ? "info" : "warning");
}

function printed(text: string): TemplateResult | typeof nothing {
  if (text === "") return nothing;
  return html`<details class="printed">
    <summary>${t("What your code printed")}</summary>
    <pre tabindex="0">${text}</pre>
  </details>`;
}
