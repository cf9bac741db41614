/**
 * Styles inside the slide's shadow root. They are text because a shadow root does not see the page's style sheets.
 * Cards are measured in the deck's own pixels and take the slide's colour, whatever its author chose; they are
 * named by two classes, since the deck's own rules start with one.
 */
const stage = `
:host { all: initial; display: block; }
.marpit { display: block; }
svg[data-marpit-svg] { display: block; width: 100%; height: auto; }
`;

const cards = `
.icon { width: 1em; height: 1em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.4;
  stroke-linecap: round; stroke-linejoin: round; }
a:focus-visible { outline: 4px solid currentColor; outline-offset: 4px; }

.dl-card.dl-card-video {
  display: block; box-sizing: border-box; max-width: 100%; margin: 0.5em auto; font-family: inherit;
  figure { margin: 0; }
  video { display: block; margin: 0 auto; max-width: 100%; max-height: 450px; background: #000; }
  figcaption { display: none; }
  [hidden] { display: none !important; }
  .poster {
    display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25em 1em; align-items: center;
    box-sizing: border-box; width: min(100%, 34em); margin: 0 auto; padding: 0.9em 1.1em;
    font: inherit; font-size: 0.85em; line-height: 1.35; text-align: start; color: inherit; cursor: pointer;
    background: color-mix(in srgb, currentColor 9%, transparent);
    border: 2px solid color-mix(in srgb, currentColor 38%, transparent); border-radius: 0.5em;
  }
  .poster:hover { background: color-mix(in srgb, currentColor 16%, transparent); }
  :focus-visible { outline: 4px solid currentColor; outline-offset: 4px; }
  .poster-play {
    grid-row: span 2; display: grid; place-items: center; width: 2.6em; height: 2.6em; border-radius: 50%;
    background: color-mix(in srgb, currentColor 18%, transparent);
  }
  .poster-play .icon { width: 1.3em; height: 1.3em; }
  /* Where the author gave a size, a poster of that size stands in the film's place. */
  &[style*="height"], &[style*="width"] {
    figure { display: flex; justify-content: center; height: 100%; }
    .poster { grid-template: minmax(0, 1fr) auto auto / 1fr; aspect-ratio: 16 / 9; max-width: 100%; }
    .poster-play { grid-row: auto; place-self: center; }
    .video-missing { align-items: center; aspect-ratio: 16 / 9; }
  }
  &[style*="width"] .poster { width: 100%; }
  &[style*="height"] .poster { width: auto; height: 100%; }
  &[style*="height"] video { height: 100%; max-height: none; margin: 0; }
  .poster-title { font-weight: 600; overflow-wrap: anywhere; }
  .poster-where { display: flex; flex-wrap: wrap; gap: 0.25em 0.5em; align-items: center; font-size: 0.85em; }
  .video-length { margin-inline-start: auto; font-variant-numeric: tabular-nums; }
  .video-trouble, .video-missing {
    display: flex; gap: 0.7em; box-sizing: border-box; width: fit-content; max-width: 100%; margin: 0 auto;
    padding: 0.9em 1.1em; font-size: 0.85em;
    border: 2px dashed color-mix(in srgb, currentColor 45%, transparent); border-radius: 0.5em;
  }
  .video-missing > .icon { width: 1.5em; height: 1.5em; }
  .video-missing figcaption { display: block; }
  .video-missing p { margin: 0.25em 0 0; }
  .link { padding: 0; font: inherit; color: inherit; text-decoration: underline; background: none; border: 0;
    cursor: pointer; }
}

.dl-card.dl-card-link, .dl-card.dl-card-missing, .dl-card.dl-card-audio {
  display: inline-block; box-sizing: border-box; max-width: 100%; margin: 0.15em 0; padding: 0.5em 0.9em; color: inherit;
  font-size: 0.85em; overflow-wrap: anywhere;
  background: color-mix(in srgb, currentColor 9%, transparent);
  border: 2px solid color-mix(in srgb, currentColor 38%, transparent); border-radius: 0.4em;
}
.dl-card.dl-card-missing { border-style: dashed; background: none; }
.dl-card .dl-card-note { font-size: 0.9em; }
a.dl-card.dl-card-link {
  text-decoration: none;
  .dl-card-title { text-decoration: underline; }
  &:hover { background: color-mix(in srgb, currentColor 16%, transparent); }
}
`;

/** Goes before the deck's own sheet. */
export function stageSheet(): CSSStyleSheet {
  return sheetOf(stage);
}

/** Goes after the deck's own sheet. */
export function cardSheet(): CSSStyleSheet {
  return sheetOf(cards);
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
