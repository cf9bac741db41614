/**
 * Styles inside the slide's shadow root. They are text because a shadow root does not see the page's style sheets.
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
.dl-card-video { display: block; margin: 0.5em auto; max-width: 100%; }
.dl-card-video figure { margin: 0; }
.dl-card-video video { display: block; margin: 0 auto; max-width: 100%; max-height: 450px; background: #000; }
.dl-card-video video[hidden], .dl-card-video [hidden] { display: none; }
.dl-card-video figcaption { display: none; }
.poster { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 1em; row-gap: 0.25em;
  align-items: center; box-sizing: border-box; width: min(100%, 34em); margin: 0 auto; padding: 0.9em 1.1em;
  font: inherit; font-size: 0.85em; line-height: 1.35; text-align: start; color: inherit; cursor: pointer;
  background: color-mix(in srgb, currentColor 9%, transparent);
  border: 2px solid color-mix(in srgb, currentColor 38%, transparent); border-radius: 0.5em; }
.poster:hover { background: color-mix(in srgb, currentColor 16%, transparent); }
.poster:focus-visible, a:focus-visible { outline: 4px solid currentColor; outline-offset: 4px; }
.poster-play { grid-row: span 2; display: grid; place-items: center; width: 2.6em; height: 2.6em; border-radius: 50%;
  background: color-mix(in srgb, currentColor 18%, transparent); }
.poster-play .icon { width: 1.3em; height: 1.3em; }
.poster-title { font-weight: 600; overflow-wrap: anywhere; }
.poster-where { display: flex; flex-wrap: wrap; gap: 0.25em 0.5em; align-items: center; font-size: 0.85em; }
.video-length { margin-inline-start: auto; font-variant-numeric: tabular-nums; }
.video-trouble, .video-missing { padding: 0.9em 1.1em; font-size: 0.85em;
  border: 2px dashed color-mix(in srgb, currentColor 45%, transparent); border-radius: 0.5em; }
.dl-card-video .video-missing { display: flex; gap: 0.7em; width: fit-content; max-width: 100%; margin: 0 auto;
  box-sizing: border-box; }
.video-missing > .icon { width: 1.5em; height: 1.5em; }
.dl-card-video .video-missing figcaption { display: block; }
.dl-card-video .video-missing p { margin: 0.25em 0 0; }
.link { font: inherit; color: inherit; text-decoration: underline; background: none; border: 0; padding: 0;
  cursor: pointer; }
a.dl-card-link { display: inline-block; padding: 0.5em 0.9em; color: inherit; text-decoration: underline;
  background: color-mix(in srgb, currentColor 9%, transparent);
  border: 2px solid color-mix(in srgb, currentColor 38%, transparent); border-radius: 0.4em; }
a.dl-card-link:hover { background: color-mix(in srgb, currentColor 16%, transparent); }
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
