import { html, nothing, type TemplateResult } from "lit-html";
import type { LinkCard } from "../../protocol/stepPanel";
import { icon } from "../shared/icons";

/** Things to open outside. */
export function linkCards(links: readonly LinkCard[]): TemplateResult {
  return html`<ul class="link-cards">
    ${links.map(
      (link) =>
        html`<li>
          <a class="card link-card" href=${link.href}>
            <span class="link-text">
              <span class="link-title">${link.title}</span>
              <span class="link-label">${link.label}${site(link.href)}</span>
            </span>
            ${icon("outside")}
          </a>
        </li>`,
    )}
  </ul>`;
}

/** The site behind a web address, so that one knows where a click leads. */
function site(href: string): string | typeof nothing {
  if (!/^https?:/.test(href) || !URL.canParse(href)) return nothing;
  return ` · ${new URL(href).hostname.replace(/^www\./, "")}`;
}
