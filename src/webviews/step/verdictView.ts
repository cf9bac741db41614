import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import type { Verdict, VerdictStatus } from "../../core/report";
import type { StepPanelHost } from "../../protocol/stepPanel";
import { icon, type IconName } from "../shared/icons";
import { inlineCode } from "../shared/inlineCode";

/**
 * One check: a line when there is nothing to say, otherwise what went wrong, message first.
 * @param open false: folded, because the same was said above
 */
export function verdictView(
  verdict: Verdict,
  stepFile: string,
  host: StepPanelHost,
  open: boolean,
): TemplateResult {
  const head = html`${mark(verdict.status)}
    <span class="verdict-title">${verdict.title}</span> ${points(verdict)}`;
  if (verdict.status === "passed" || (verdict.status === "skipped" && verdict.message === ""))
    return html`<div class="verdict verdict-${verdict.status}">${head}</div>`;
  return html`<details class="verdict verdict-${verdict.status}" ?open=${open}>
    <summary>${head}</summary>
    <div class="verdict-body">
      <p class="verdict-message">${messageWithPlace(verdict, stepFile, host)}</p>
      ${
        verdict.diagnosis === undefined
          ? nothing
          : html`<p class="diagnosis">${icon("hint")}<span>${inlineCode(verdict.diagnosis)}</span></p>`
      }
      ${facts(verdict)}
    </div>
  </details>`;
}

function mark(status: VerdictStatus): TemplateResult {
  const names: Record<VerdictStatus, string> = {
    passed: t("Passed"),
    failed: t("Failed"),
    errored: t("Error"),
    skipped: t("Skipped"),
  };
  const drawing: IconName = status === "passed" ? "done" : status;
  return html`<span class="mark mark-${drawing}" title=${names[status]}>
    ${icon(drawing)}<span class="for-screen-reader">${names[status]}:</span>
  </span>`;
}

function points(verdict: Verdict): TemplateResult | typeof nothing {
  if (verdict.points === 0) return nothing;
  const earned = verdict.status === "passed" ? verdict.points : 0;
  const words =
    verdict.points === 1 ? t("{0} of 1 point", earned) : t("{0} of {1} points", earned, verdict.points);
  return html`<span class="points">${words}</span>`;
}

/** The message, in which the line where it happened is a link; only the step's own file opens from here. */
function messageWithPlace(verdict: Verdict, stepFile: string, host: StepPanelHost): unknown {
  const { line, file, message } = verdict;
  if (line === undefined) return inlineCode(message);
  if (file !== undefined && file !== stepFile)
    return html`${inlineCode(message)} ${t("(line {0} of {1})", line, file)}`;
  const words = t("line {0}", line);
  const link = html`<button class="link line-link" @click=${() => void host.openFile(line)}>
    ${words}
  </button>`;
  // Most messages name the line themselves; then it is not said twice.
  const at = message.search(new RegExp(`\\b${words}\\b`));
  if (at < 0) return html`${inlineCode(message)} ${link}`;
  return html`${inlineCode(message.slice(0, at))}${link}${inlineCode(message.slice(at + words.length))}`;
}

/** What was called, what came back, what was expected, under one another so that eyes can compare. */
function facts(verdict: Verdict): TemplateResult | typeof nothing {
  const rows = [
    { label: t("Called"), value: verdict.called, kind: "called" },
    { label: t("Came back"), value: verdict.returned, kind: "returned" },
    { label: t("Expected"), value: verdict.expected, kind: "expected" },
  ].filter((row) => row.value !== undefined);
  if (rows.length === 0) return nothing;
  return html`<dl class="facts">
    ${rows.map(
      (row) =>
        html`<div class="fact fact-${row.kind}">
          <dt>${row.label}</dt>
          <dd class=${row.value?.includes("\n") ? "lines" : nothing}>${row.value}</dd>
        </div>`,
    )}
  </dl>`;
}
