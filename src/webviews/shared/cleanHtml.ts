import DOMPurify, { type Config } from "dompurify";
import { html, type TemplateResult } from "lit-html";
import { unsafeHTML } from "lit-html/directives/unsafe-html.js";

/** Addresses that may stand in our HTML: the web's, ours (`step:`, `slide:`) and relative ones. */
export const allowedAddresses = /^(?:(?:https?|mailto|step|slide):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

const config: Config = {
  // KaTeX says its formulas twice: as MathML for screen readers (these two tags) and as spans for the eye.
  ADD_TAGS: ["semantics", "annotation"],
  ADD_ATTR: ["encoding"],
  ALLOWED_URI_REGEXP: allowedAddresses,
  FORBID_TAGS: ["style", "form", "input", "button", "select", "textarea", "dialog"],
};

const cleaned = new Map<string, string>();

/** The host's HTML, cleaned once more. Equal text is cleaned once. */
export function hostHtml(text: string): TemplateResult {
  let clean = cleaned.get(text);
  if (clean === undefined) {
    if (cleaned.size > 200) cleaned.clear();
    clean = DOMPurify.sanitize(text, config);
    cleaned.set(text, clean);
  }
  return html`${unsafeHTML(clean)}`;
}
