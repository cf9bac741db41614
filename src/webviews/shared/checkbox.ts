import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { CheckElement } from "./ui";

/**
 * A checkbox that shows the host's truth and asks to change it.
 * The kit sends `change` also when a new state sets `checked`: the listener stands first and compares.
 */
export function checkbox(
  label: string | TemplateResult,
  checked: boolean,
  toggle: (checked: boolean) => void,
  name?: string,
): TemplateResult {
  const changed = (event: Event): void => {
    const now = (event.currentTarget as CheckElement).checked;
    if (now !== checked) toggle(now);
  };
  return name === undefined
    ? html`<vscode-checkbox @change=${changed} .checked=${live(checked)}>${label}</vscode-checkbox>`
    : html`<vscode-checkbox
        class="bare"
        @change=${changed}
        .checked=${live(checked)}
        aria-label=${name}
        title=${name}
      ></vscode-checkbox>`;
}
