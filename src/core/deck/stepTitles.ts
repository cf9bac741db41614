import type { Video } from "../pack";
import type { Slide } from "./deck";

/**
 * A title for every slide's step. Slides that share a heading are told apart by their videos, and where that
 * does not help by a number.
 */
export function slideTitles(slides: readonly Slide[]): string[] {
  const plain = slides.map(({ title, videos, outsideVideos, n }) => {
    return title || shortVideoTitle(videos[0] ?? outsideVideos[0]) || `Slide ${n}`;
  });
  return slides.map((slide, i) => {
    const title = plain[i] ?? "";
    const sharing = slides.filter((_, j) => plain[j] === title);
    if (sharing.length < 2) return title;
    const label = labelOf(slide);
    const unique = label !== undefined && sharing.filter((other) => labelOf(other) === label).length === 1;
    return unique ? `${title}: ${label}` : `${title} (${sharing.indexOf(slide) + 1})`;
  });
}

/**
 * A video's name without what platforms put around it: the channel before a dash, the series after a bar.
 * `undefined` when the video has no name.
 */
export function shortVideoTitle(video: Video | undefined): string | undefined {
  const name = video?.title?.split(/\s[|｜]\s/)[0]?.trim();
  const parts = name?.split(/\s[-–—]\s/) ?? [];
  return (parts.length > 1 ? parts.slice(1).join(" – ").trim() : name) || undefined;
}

function labelOf({ title, videos, outsideVideos }: Slide): string | undefined {
  const label = shortVideoTitle(videos[0] ?? outsideVideos[0]);
  return label === title ? undefined : label;
}
