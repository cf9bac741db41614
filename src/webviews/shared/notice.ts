import { html, nothing, type TemplateResult } from "lit-html";
import { icon, type IconName } from "./icons";
import { inlineCode } from "./inlineCode";

/** A sentence about something else than the step's content. */
export function notice(
  text: string | TemplateResult,
  tone: "info" | "warning" | "error" = "info",
): TemplateResult {
  const drawing: IconName = tone === "info" ? "notice" : tone === "warning" ? "errored" : "failed";
  return html`<div class="notice notice-${tone}">
    ${icon(drawing)}
    <div class="notice-text">${typeof text === "string" ? inlineCode(text) : text}</div>
  </div>`;
}

/** The notice, when the host has one. */
export function noticeOf(text: string | undefined): TemplateResult | typeof nothing {
  return text === undefined ? nothing : html`<div role="status">${notice(text, "warning")}</div>`;
}
