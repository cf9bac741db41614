import { rewriteCssUrls } from "./cssUrls";
import { LINK_SCHEMES } from "./allowList";
import { localPath, schemeOf } from "./urls";

/**
 * Finds the file behind a relative path, which comes decoded and without query, relative to the deck's folder
 * and perhaps leading out of it; returns the address that the view loads it from, `undefined` when missing.
 */
export type ResolveFile = (path: string) => string | undefined;

/** True for a picture that is contained in its address. As a picture even an SVG cannot run anything. */
export function isInlinePicture(url: string): boolean {
  return /^\s*data:image\/[a-z0-9.+-]+[;,]/i.test(url);
}

/** The address as it may be followed from a slide; `undefined` when it may not. */
export function safeLink(url: string): string | undefined {
  const scheme = schemeOf(url);
  return scheme === undefined || LINK_SCHEMES.has(scheme) ? url.trim() : undefined;
}

/**
 * CSS with each address resolved: files through `resolve`, inline pictures and fonts kept, what starts with
 * `fontPath` kept; the rest, everything on the web included, dropped.
 */
export function safeCss(css: string, resolve: ResolveFile, fontPath?: string): string {
  return rewriteCssUrls(css, (url) => {
    const trimmed = url.trim();
    if (trimmed.startsWith("#") || isInlinePicture(trimmed)) return trimmed;
    if (/^data:(?:font\/|application\/(?:x-)?font)/i.test(trimmed)) return trimmed;
    if (fontPath !== undefined && fontPath !== "" && trimmed.startsWith(fontPath)) return trimmed;
    const path = localPath(trimmed);
    return path === undefined ? undefined : resolve(path);
  });
}
