import { html, type TemplateResult } from "lit-html";

/** Plain text whose `back-ticked` parts are shown as code. */
export function inlineCode(text: string): TemplateResult {
  const parts = text.split(/`([^`\n]+)`/);
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
