/**
 * The deck's style sheet for the stage's shadow root.
 * Font faces count only in the document, so they are moved there.
 */
export function deckSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  // A constructed sheet may not import others; ours would be refused by the page's policy anyway.
  sheet.replaceSync(css.replace(/@import\b[^;]*;/gi, ""));
  const faces = [...sheet.cssRules]
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map((rule) => rule.cssText);
  const loadable = faces.filter(isLoadable);
  if (loadable.length > 0) {
    const fonts = new CSSStyleSheet();
    fonts.replaceSync(loadable.join("\n"));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, fonts];
  }
  return sheet;
}

/** False for faces from elsewhere: they cannot load here and would only hide the host's own copy of a font. */
function isLoadable(face: string): boolean {
  const own = document.querySelector<HTMLLinkElement>("link[rel=stylesheet]")?.href ?? document.baseURI;
  const sources = [...face.matchAll(/url\("([^"]*)"\)/g)].map((match) => match[1] ?? "");
  return sources.every(
    (source) =>
      /^(data|blob):/.test(source) || new URL(source, document.baseURI).origin === new URL(own).origin,
  );
}
