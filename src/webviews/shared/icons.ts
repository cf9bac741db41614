import { html, svg, type TemplateResult } from "lit-html";
import type { StepKind } from "../../core/pack";

// Drawn for a 16 × 16 box: outlines in the text's colour, so that every theme has them.
const drawings = {
  read: svg`<path d="M8 4.3C6.5 3.2 4.6 2.9 2 3v9.2c2.6-.1 4.5.2 6 1.3 1.5-1.1 3.4-1.4 6-1.3V3c-2.6-.1-4.5.2-6 1.3Zm0 0v9.2" />`,
  video: svg`<rect x="1.8" y="3" width="12.4" height="10" rx="2" /><path d="M6.7 5.8v4.4L10.3 8Z" fill="currentColor" />`,
  quiz: svg`<circle cx="8" cy="8" r="6.2" /><path d="M6.2 6.3c.1-1.1.9-1.7 1.9-1.7s1.8.7 1.8 1.6c0 1.3-1.8 1.4-1.8 2.7" /><path d="M8.1 11.2v.1" stroke-width="1.8" />`,
  playground: svg`<path d="m4.2 4.6 7.2 2.9M4.2 11.4l7.2-2.9M3.4 5.5v5" /><circle cx="3.4" cy="4" r="1.6" /><circle cx="3.4" cy="12" r="1.6" /><circle cx="12.6" cy="8" r="1.6" />`,
  code: svg`<path d="M5.2 4.2 1.6 8l3.6 3.8M10.8 4.2 14.4 8l-3.6 3.8M9.2 2.8 6.8 13.2" />`,
  notebook: svg`<rect x="3.6" y="2" width="9.6" height="12" rx="1.4" /><path d="M2 5h3M2 8h3M2 11h3M7.6 5.6h3M7.6 8.2h3" />`,
  resources: svg`<path d="M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.3-2.3A2.6 2.6 0 0 0 9 3.3l-.8.8M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.8-.8" />`,
  done: svg`<circle cx="8" cy="8" r="6.6" fill="currentColor" stroke="none" /><path class="cut" d="m5.2 8.2 2 2L10.9 6" stroke-width="1.6" />`,
  open: svg`<circle cx="8" cy="8" r="5.9" />`,
  failed: svg`<circle cx="8" cy="8" r="6.6" fill="currentColor" stroke="none" /><path class="cut" d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" stroke-width="1.6" />`,
  errored: svg`<path d="M8 1.9 15 14H1Z" fill="currentColor" /><path class="cut" d="M8 6.3v3.4M8 11.8v.1" stroke-width="1.6" />`,
  skipped: svg`<circle cx="8" cy="8" r="5.9" stroke-dasharray="2.4 2.2" /><path d="M5.6 8h4.8" />`,
  notice: svg`<circle cx="8" cy="8" r="6.2" /><path d="M8 7.4v3.8" /><path d="M8 4.9v.1" stroke-width="1.8" />`,
  hint: svg`<path d="M6 11.4c0-1.7-2-2.4-2-5a4 4 0 0 1 8 0c0 2.6-2 3.3-2 5Zm.3 2.3h3.4" />`,
  file: svg`<path d="M9.3 1.8H4.6c-.7 0-1.2.5-1.2 1.2v10c0 .7.5 1.2 1.2 1.2h6.8c.7 0 1.2-.5 1.2-1.2V5.1Zm0 0v3.3h3.3" />`,
  outside: svg`<path d="M9.4 2.6h4v4m0-4L7.6 8.4M11.4 9.6v2.8c0 .6-.5 1-1 1H3.6c-.6 0-1-.4-1-1V5.6c0-.5.4-1 1-1h2.8" />`,
  previous: svg`<path d="M10 3.4 5.4 8l4.6 4.6" />`,
  next: svg`<path d="M6 3.4 10.6 8 6 12.6" />`,
  close: svg`<path d="m4 4 8 8m0-8-8 8" />`,
  play: svg`<path d="M5 3.2v9.6L13 8Z" fill="currentColor" />`,
} satisfies Record<StepKind, TemplateResult> & Record<string, TemplateResult>;

export type IconName = keyof typeof drawings;

/** A drawing beside words that say the same; silent for screen readers. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon icon-${name}" viewBox="0 0 16 16" aria-hidden="true">${drawings[name]}</svg>`;
}
