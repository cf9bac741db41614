import { t } from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit-html";
import type { VideoCard } from "../../protocol/stepPanel";
import { icon } from "./icons";

/** A file that plays here, or a card that opens the video outside, or a sentence when there is neither. */
export function videoCard(video: VideoCard, open: (href: string) => void): TemplateResult {
  if (video.src !== undefined) return player(video, video.src, open);
  return video.url === undefined ? missing(video) : poster(video, video.url, open);
}

function player(video: VideoCard, src: string, open: (href: string) => void): TemplateResult {
  return html`<figure class="video">
    <video controls preload="metadata" src=${src} aria-label=${video.title} @error=${showTrouble}></video>
    <div class="video-trouble" role="status" hidden>
      ${t("This file cannot be played here.")} ${video.url === undefined ? nothing : outside(video.url, open)}
    </div>
    <figcaption>${caption(video)}</figcaption>
  </figure>`;
}

/** Hides a player that can only stay black, and says why. */
function showTrouble(event: Event): void {
  const player = event.currentTarget as HTMLVideoElement;
  player.hidden = true;
  const trouble = player.nextElementSibling;
  if (trouble instanceof HTMLElement) trouble.hidden = false;
}

function poster(video: VideoCard, url: string, open: (href: string) => void): TemplateResult {
  return html`<figure class="video">
    <button class="poster" @click=${() => open(url)}>
      <span class="poster-play">${icon("play")}</span>
      <span class="poster-title">${video.title}</span>
      <span class="poster-where">
        ${t("Open in the browser")} ${icon("outside")}
        ${video.length === "" ? nothing : html`<span class="video-length">${video.length}</span>`}
      </span>
    </button>
  </figure>`;
}

function missing(video: VideoCard): TemplateResult {
  return html`<figure class="video video-missing">
    ${icon("video")}
    <figcaption>
      ${caption(video)}
      <p>${t("The file of this video is missing.")}</p>
    </figcaption>
  </figure>`;
}

function outside(url: string, open: (href: string) => void): TemplateResult {
  return html`<button class="link" @click=${() => open(url)}>${t("Open in the browser")}</button>`;
}

function caption(video: VideoCard): TemplateResult {
  return html`<span class="video-title">${video.title}</span>
    ${video.length === "" ? nothing : html`<span class="video-length">${video.length}</span>`}`;
}
