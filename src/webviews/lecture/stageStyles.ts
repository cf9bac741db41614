/**
 * Styles inside the slide's shadow root. They are text because a shadow root does not see the page's style sheets.
 * Two classes a selector, since the deck's own rules start with one.
 * Cards are measured in the deck's own pixels and take the slide's colour, whatever its author chose.
 */
const stage = `
:host { all: initial; display: block; }
.marpit { display: block; }
svg[data-marpit-svg] { display: block; width: 100%; height: auto; }
`;

const cards = `
.icon { width: 1em; height: 1em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.4;
  stroke-linecap: round; stroke-linejoin: round; }
.dl-card { box-sizing: border-box; font-family: inherit; }
.dl-card.dl-card-video { display: block; margin: 0.5em auto; max-width: 100%; }
.dl-card.dl-card-video figure { margin: 0; }
.dl-card.dl-card-video video { display: block; margin: 0 auto; max-width: 100%; max-height: 450px; background: #000; }
.dl-card.dl-card-video [hidden] { display: none !important; }
.dl-card.dl-card-video figcaption { display: none; }
.dl-card.dl-card-video .poster { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 1em; row-gap: 0.25em;
  align-items: center; box-sizing: border-box; width: min(100%, 34em); margin: 0 auto; padding: 0.9em 1.1em;
  font: inherit; font-size: 0.85em; line-height: 1.35; text-align: start; color: inherit; cursor: pointer;
  background: color-mix(in srgb, currentColor 9%, transparent);
  border: 2px solid color-mix(in srgb, currentColor 38%, transparent); border-radius: 0.5em; }
.dl-card.dl-card-video .poster:hover { background: color-mix(in srgb, currentColor 16%, transparent); }
.dl-card.dl-card-video .poster:focus-visible, a:focus-visible { outline: 4px solid currentColor; outline-offset: 4px; }
.dl-card.dl-card-video .poster-play { grid-row: span 2; display: grid; place-items: center; width: 2.6em; height: 2.6em; border-radius: 50%;
  background: color-mix(in srgb, currentColor 18%, transparent); }
.dl-card.dl-card-video .poster-play .icon { width: 1.3em; height: 1.3em; }
.dl-card.dl-card-video .poster-title { font-weight: 600; overflow-wrap: anywhere; }
.dl-card.dl-card-video .poster-where { display: flex; flex-wrap: wrap; gap: 0.25em 0.5em; align-items: center; font-size: 0.85em; }
.dl-card.dl-card-video .video-length { margin-inline-start: auto; font-variant-numeric: tabular-nums; }
.dl-card.dl-card-video .video-trouble, .dl-card.dl-card-video .video-missing { padding: 0.9em 1.1em; font-size: 0.85em;
  border: 2px dashed color-mix(in srgb, currentColor 45%, transparent); border-radius: 0.5em; }
.dl-card.dl-card-video .video-missing { display: flex; gap: 0.7em; width: fit-content; max-width: 100%; margin: 0 auto;
  box-sizing: border-box; }
.dl-card.dl-card-video .video-missing > .icon { width: 1.5em; height: 1.5em; }
.dl-card.dl-card-video .video-missing figcaption { display: block; }
.dl-card.dl-card-video .video-missing p { margin: 0.25em 0 0; }
.dl-card.dl-card-video .link { font: inherit; color: inherit; text-decoration: underline; background: none; border: 0; padding: 0;
  cursor: pointer; }
a.dl-card.dl-card-link { display: inline-block; padding: 0.5em 0.9em; color: inherit; text-decoration: underline;
  background: color-mix(in srgb, currentColor 9%, transparent);
  border: 2px solid color-mix(in srgb, currentColor 38%, transparent); border-radius: 0.4em; }
a.dl-card.dl-card-link:hover { background: color-mix(in srgb, currentColor 16%, transparent); }
`;

export function stageSheet(): CSSStyleSheet {
  return sheetOf(stage);
}

export function cardSheet(): CSSStyleSheet {
  return sheetOf(cards);
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
