import { folderOf, joinPath } from "../packFiles";
import type { NotebookStep, Step, Video, VideoStep } from "../pack";
import type { Deck, Slide } from "./deck";
import { shortVideoTitle, slideTitles } from "./stepTitles";
import { localPath } from "./urls";

type StepBase = Omit<VideoStep, "kind" | "video">;

/**
 * The deck's steps: one for every slide, each followed by what else there is to do on it — further videos,
 * further notebooks, experiments. Ids come from numbers, as several slides may share one heading.
 */
export function deckSteps(deck: Deck): Step[] {
  const titles = slideTitles(deck.slides);
  return deck.slides.flatMap((slide, i) => slideSteps(slide, titles[i] ?? "", deck.path));
}

function slideSteps(slide: Slide, title: string, path: string): Step[] {
  const id = `slide-${String(slide.n).padStart(2, "0")}`;
  const base: StepBase = { id, title, optional: slide.optional, path, slide: slide.n, body: "", hints: [] };
  const [video, ...videos] = [...slide.videos, ...slide.outsideVideos];
  const notebooks = [...new Set(slide.notebooks)].map((link) => notebookPath(link, path));
  const notebook = video ? undefined : notebooks.shift();

  // The slide's own step may be called after its first video; the others are not about that one.
  const further = { ...base, title: slide.title || title };

  const own: Step = video
    ? { ...base, kind: "video", video }
    : notebook !== undefined
      ? { ...base, kind: "notebook", notebook }
      : slide.onlyLinks && slide.experiments.length === 0
        ? // Further reading is offered, never owed.
          { ...base, kind: "resources", links: slide.resources, optional: true }
        : { ...base, kind: "read" };

  return [
    own,
    ...videos.map((one, i) => furtherVideo(further, one, i + 2)),
    ...notebooks.map((one, i) => furtherNotebook(further, one, video ? i + 1 : i + 2)),
    ...slide.experiments.map((experiment, i): Step => ({
      ...base,
      ...experiment,
      id: `${id}-experiment-${i + 1}`,
      kind: "playground",
      optional: slide.optional || experiment.optional,
    })),
  ];
}

function furtherVideo(base: StepBase, video: Video, number: number): VideoStep {
  const title = shortVideoTitle(video) ?? `video ${number}`;
  return {
    ...base,
    id: `${base.id}-video-${number}`,
    title: `${base.title}: ${title}`,
    kind: "video",
    video,
  };
}

function furtherNotebook(base: StepBase, notebook: string, number: number): NotebookStep {
  const title = `${base.title}: ${notebook.slice(notebook.lastIndexOf("/") + 1)}`;
  return { ...base, id: `${base.id}-notebook-${number}`, title, kind: "notebook", notebook };
}

/** The path inside the pack, or the link as written when it leads out of the pack. */
function notebookPath(link: string, deck: string): string {
  return joinPath(folderOf(deck), localPath(link) ?? link) ?? link;
}
