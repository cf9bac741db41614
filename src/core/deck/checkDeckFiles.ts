import { folderOf, joinPath, type PackFiles } from "../packFiles";
import type { Problem } from "../problem";
import type { Deck, SlideFile } from "./deck";
import { localPath } from "./urls";

/**
 * Looks for the files that a deck names and reports those that are missing or lie outside of the pack. A video
 * file that is missing beside a YouTube link is no fault: lectures are published without their videos.
 *
 * @param path The deck's path inside the pack.
 */
export async function checkDeckFiles(deck: Deck, files: PackFiles, path: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const slide of deck.slides) {
    for (const file of slide.files) {
      const target = joinPath(folderOf(path), localPath(file.url) ?? file.url);
      if (target === undefined) {
        if (!file.elsewhere) problems.push(outsideProblem(file, path));
      } else if (!file.elsewhere && !(await exists(files, target))) {
        problems.push(missingProblem(file, target, path));
      }
    }
  }
  return problems;
}

/** A link may lead to a folder; everything else is a file. */
async function exists(files: PackFiles, path: string): Promise<boolean> {
  return (await files.read(path)) !== undefined || (await files.list(path)) !== undefined;
}

const NAMES = {
  picture: "picture",
  video: "video",
  audio: "recording",
  notebook: "notebook",
  link: "file",
} as const;

function outsideProblem(file: SlideFile, path: string): Problem {
  return {
    path,
    line: file.line,
    column: file.column,
    rule: `${ruleName(file)}-outside-pack`,
    severity: file.kind === "link" ? "warning" : "error",
    message: `The ${NAMES[file.kind]} \`${file.url}\` lies outside of the pack, so that learners do not get it.`,
    remedy: "Move it into the pack and correct the path, which is relative to the deck's folder.",
  };
}

function missingProblem(file: SlideFile, target: string, path: string): Problem {
  return {
    path,
    line: file.line,
    column: file.column,
    rule: `missing-${ruleName(file)}`,
    severity: file.kind === "link" ? "warning" : "error",
    message: `There is no ${NAMES[file.kind]} \`${target}\`.`,
    remedy:
      file.kind === "video"
        ? "Add the file, or put a YouTube link before the video for learners who do not have the file."
        : "Add the file or correct the path, which is relative to the deck's folder.",
  };
}

function ruleName({ kind }: SlideFile): string {
  return kind === "link" ? "file" : kind;
}
