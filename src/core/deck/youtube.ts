import { isRemote, parseUrl } from "./urls";

const ID = /^[\w-]{11}$/;
const HOSTS = new Set(["youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com"]);

/** The id of the one YouTube video that an address shows; `undefined` for a playlist and everything else. */
export function youtubeId(url: string): string | undefined {
  const parsed = isRemote(url) ? parseUrl(url) : undefined;
  if (!parsed) return undefined;
  const host = parsed.hostname.replace(/^www\./, "");
  const [, first = "", second = ""] = parsed.pathname.split("/");
  let id: string | null = null;
  if (host === "youtu.be") id = first;
  else if (!HOSTS.has(host)) return undefined;
  else if (first === "watch") id = parsed.searchParams.get("v");
  else if (["embed", "shorts", "live", "v"].includes(first)) id = second;
  // An embedded playlist has this word in the place of an id, and it is as long as one.
  return id !== null && ID.test(id) && id !== "videoseries" ? id : undefined;
}

/** The address without `si`, by which YouTube follows who shared it; any other address as it is. */
export function withoutSharer(url: string): string {
  if (!/youtu/i.test(parseUrl(url)?.hostname ?? "")) return url;
  return url.replace(/([?&])si=[^&#]*(&?)/, (_, before: string, after: string) => (after ? before : ""));
}
