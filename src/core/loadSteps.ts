import { parseFrontmatter, type Frontmatter } from "./frontmatter";
import { checksName, numberedName } from "./numberedName";
import type { Step, Video } from "./pack";
import { folderOf, joinPath, readText, type PackFiles } from "./packFiles";
import type { Problem } from "./problem";
import { readFields } from "./readFields";
import { stepSchema, type StepFields } from "./schemas";
import { splitHints } from "./splitHints";

export interface NumberedStep {
  /** The number before the name: the place in a lab, the slide in a lecture. */
  readonly number: number;
  readonly step: Step;
}

/** Reads `<folder>/steps/*.md` in order. A folder without steps gives none. */
export async function loadSteps(
  files: PackFiles,
  folder: string,
): Promise<{ steps: readonly NumberedStep[]; problems: readonly Problem[] }> {
  const names = ((await files.list(`${folder}/steps`)) ?? [])
    .filter((entry) => entry.kind === "file" && entry.name.endsWith(".md"))
    .map((entry) => entry.name)
    // `03-forward.zh-cn.md` is a translation of `03-forward.md`, not a step of its own.
    .filter((name) => !/\.[a-z]{2}(-[a-z]+)?\.md$/i.test(name))
    .sort((a, b) => parseInt(a, 10) - parseInt(b, 10) || a.localeCompare(b, "en"));
  const loaded = await Promise.all(names.map((name) => loadStep(files, folder, name)));
  return {
    steps: loaded.flatMap(({ value }) => (value ? [value] : [])),
    problems: loaded.flatMap(({ problems }) => problems),
  };
}

async function loadStep(
  files: PackFiles,
  folder: string,
  name: string,
): Promise<{ value: NumberedStep | undefined; problems: readonly Problem[] }> {
  const path = `${folder}/steps/${name}`;
  const numbered = numberedName(name.replace(/\.md$/, ""));
  if (!numbered) return { value: undefined, problems: [badName(path, name)] };
  const source = parseFrontmatter((await readText(files, path)) ?? "");
  const fields = readFields(stepSchema, source, path);
  if (!fields.value) return { value: undefined, problems: fields.problems };
  const checks = `${folder}/checks/${checksName(name)}`;
  const hasChecks = fields.value.kind === "code" && (await files.read(checks)) !== undefined;
  const step = toStep(fields.value, source, numbered.id, path, hasChecks ? checks : undefined);
  return { value: { number: numbered.number, step }, problems: [] };
}

function toStep(
  fields: StepFields,
  source: Frontmatter,
  id: string,
  path: string,
  checks: string | undefined,
): Step {
  const { title, optional } = fields;
  const base = { id, title, optional, path, slide: undefined, ...splitHints(source.body) };
  switch (fields.kind) {
    case "read":
      return { ...base, kind: "read" };
    case "video":
      return { ...base, kind: "video", video: toVideo(fields.video, title) };
    case "quiz":
      return {
        ...base,
        kind: "quiz",
        questions: fields.questions.map((question) =>
          "options" in question
            ? question
            : "pairs" in question
              ? question
              : { ...question, unit: question.unit },
        ),
      };
    case "playground":
      return { ...base, kind: "playground", link: fields.link };
    case "code":
      return {
        ...base,
        kind: "code",
        file: fields.file,
        symbols: fields.symbols,
        limit: fields.limit,
        checks,
      };
    case "notebook":
      return {
        ...base,
        kind: "notebook",
        notebook: joinPath(folderOf(path), fields.notebook) ?? fields.notebook,
      };
    case "resources":
      return { ...base, kind: "resources", links: fields.links };
  }
}

function toVideo(video: Extract<StepFields, { kind: "video" }>["video"], title: string): Video {
  return {
    src: video.src,
    youtube: video.youtube,
    seconds: video.length?.split(":").reduce((sum, part) => sum * 60 + Number(part), 0),
    title: video.title ?? title,
  };
}

function badName(path: string, name: string): Problem {
  return {
    path,
    line: 1,
    column: 1,
    rule: "step-name",
    severity: "error",
    message: `\`${name}\` is not a step's name: that is a number, a hyphen and a slug.`,
    remedy: "Rename it, for example to `03-forward.md`.",
  };
}
