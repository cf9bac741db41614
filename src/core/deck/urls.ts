/** The scheme of an address in lower case, without its colon; `undefined` for a relative one. */
export function schemeOf(url: string): string | undefined {
  // Browsers ignore white space and control characters in and around a scheme, so that "java\nscript:" runs.
  // eslint-disable-next-line no-control-regex
  const bare = url.replace(/[\u0000-\u0020\u007f-\u00a0]/g, "");
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
}

/** True for an address on the web, one without a scheme (`//host/path`) included. */
export function isRemote(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme === "http" || scheme === "https" || /^\s*[\\/]{2}/.test(url);
}

/**
 * The path that a relative address names, decoded, without query and fragment; `undefined` when it is no
 * relative address. It may still lead out of the pack.
 */
export function localPath(url: string): string | undefined {
  const trimmed = url.trim();
  if (schemeOf(trimmed) !== undefined || /^[\\/]/.test(trimmed)) return undefined;
  const path = trimmed.replace(/[?#].*$/s, "");
  return path === "" ? undefined : decoded(path);
}

/** A percent-encoded text decoded, or as it is when it is not well formed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The host of a web address without `www.`; `undefined` for any other address. */
export function hostOf(url: string): string | undefined {
  return isRemote(url) ? parseUrl(url)?.hostname.replace(/^www\./, "") : undefined;
}

/** The parsed address, `//host/path` read as https; `undefined` when it is not one. */
export function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url.trim().replace(/^\/\//, "https://"));
  } catch {
    return undefined;
  }
}
