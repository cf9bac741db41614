import * as vscode from "vscode";
import type { Video } from "../../core/pack";
import { folderOf, joinPath } from "../../core/packFiles";
import type { VideoCard } from "../../protocol/stepPanel";
import type { Place } from "../packs";

/** A file of the pack as an address that the panel may load; `undefined` when it is not there. */
export async function packAddress(
  webview: vscode.Webview,
  place: Pick<Place, "root" | "files">,
  base: string,
  src: string,
): Promise<string | undefined> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(src)) return undefined;
  const path = joinPath(folderOf(base), decode(src));
  if (path === undefined) return undefined;
  const exists = (await place.files.list(folderOf(path)))?.some(
    ({ name, kind }) => kind === "file" && name === path.slice(path.lastIndexOf("/") + 1),
  );
  return exists ? webview.asWebviewUri(vscode.Uri.joinPath(place.root, path)).toString() : undefined;
}

/** A video as the panels show it: its own file when the pack has it, else an address to open outside. */
export async function videoCard(
  webview: vscode.Webview,
  place: Pick<Place, "root" | "files">,
  base: string,
  video: Video,
): Promise<VideoCard> {
  return {
    title: video.title ?? video.src ?? vscode.l10n.t("Video"),
    length: video.seconds === undefined ? "" : clock(video.seconds),
    src: video.src === undefined ? undefined : await packAddress(webview, place, base, video.src),
    url: video.youtube === undefined ? undefined : `https://www.youtube.com/watch?v=${video.youtube}`,
  };
}

/** Seconds as `m:ss` or `h:mm:ss`. */
export function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

function decode(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
