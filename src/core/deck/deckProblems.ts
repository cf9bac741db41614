import type { Problem } from "../problem";
import type { DrawnSlide } from "./engine";
import { type FrontMatter, settingPlace } from "./frontMatter";
import type { Place } from "./sourcePlaces";

/** What is wrong with a deck's front matter, broken or without `marp: true`; `undefined` when nothing is. */
export function frontMatterProblem(front: FrontMatter | undefined, path: string): Problem | undefined {
  if (front?.fault) {
    const { line, column, reason } = front.fault;
    return {
      path,
      line,
      column,
      rule: "deck-yaml",
      severity: "error",
      message: `The front matter of this deck cannot be read: ${reason}.`,
      remedy:
        "Write one `name: value` a line between two `---`; a value with a colon or a quote in it needs quotes.",
    };
  }
  if (front?.values["marp"] === "true") return undefined;
  return {
    path,
    line: 1,
    column: 1,
    rule: "deck-front-matter",
    severity: "warning",
    message: "This deck does not say that it is a Marp deck; it is read as one all the same.",
    remedy: front
      ? "Add the line `marp: true` to its front matter."
      : "Start the file with the three lines `---`, `marp: true`, `---`.",
  };
}

/** A theme that is neither Marp's own nor beside the deck; `undefined` when the deck names none of that kind. */
export function themeProblem(
  front: FrontMatter | undefined,
  slides: readonly DrawnSlide[],
  isKnown: (theme: string) => boolean,
  path: string,
): Problem | undefined {
  const named = [
    { theme: front?.values["theme"], ...settingPlace(front, "theme") },
    ...themeComments(slides),
  ];
  for (const { theme, line, column } of named) {
    if (typeof theme !== "string" || theme === "" || isKnown(theme)) continue;
    return {
      path,
      line,
      column,
      rule: "unknown-theme",
      severity: "warning",
      message: `There is no theme \`${theme}\`, so that this deck is shown in Marp's default theme.`,
      remedy: `Use \`default\`, \`gaia\` or \`uncover\`, or put the theme's style sheet \`${theme}.css\` beside the deck.`,
    };
  }
  return undefined;
}

/** A length that is none. */
export function lengthProblem(written: string, place: Place, path: string): Problem {
  return {
    path,
    ...place,
    rule: "video-length",
    severity: "warning",
    message: `\`${written}\` is not a length, so that the video beside it has none.`,
    remedy: "Write minutes and seconds as in `(length: 5:51)`, or hours too as in `(length: 1:02:03)`.",
  };
}

/** Themes that comments name, as `<!-- theme: gaia -->` does. */
function themeComments(slides: readonly DrawnSlide[]): ({ theme: unknown } & Place)[] {
  return slides.flatMap(({ tokens }) =>
    tokens.flatMap(({ type, meta, map }) => {
      const parsed: unknown =
        type === "marpit_comment" && isObject(meta) ? meta["marpitParsedDirectives"] : undefined;
      return isObject(parsed) && "theme" in parsed
        ? [{ theme: parsed["theme"], line: (map?.[0] ?? 0) + 1, column: 1 }]
        : [];
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
