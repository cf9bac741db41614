import * as vscode from "vscode";
import { isCode } from "../../core/findStep";
import { stepRef, type Question } from "../../core/pack";
import type { StepProgress } from "../../core/progress";
import { markAnswer } from "../../core/quiz";
import type {
  CodeState,
  LinkCard,
  MarkingState,
  QuestionState,
  StepPanelState,
} from "../../protocol/stepPanel";
import type { Checking } from "../checking";
import { render } from "../../core/lateRender";
import type { LearnerFolder } from "../learnerFolder";
import type { Packs, Place } from "../packs";
import type { ProgressStore } from "../progressStore";
import type { Solution } from "../solution";
import { summary } from "../stepSummary";
import { orMissing } from "../uriFiles";
import { packAddress, videoCard } from "./cards";

export interface StepSources {
  readonly packs: Packs;
  readonly learner: LearnerFolder;
  readonly progress: ProgressStore;
  readonly checking: Checking;
  readonly solution: Solution;
}

/** All that the step panel shows of a step, as data. */
export async function stepState(
  place: Place,
  webview: vscode.Webview,
  sources: StepSources,
): Promise<StepPanelState> {
  const { packs, progress } = sources;
  const { pack, part, step, ref } = place;
  const all = packs.steps;
  const index = all.findIndex((other) => other.ref === ref);
  const saved = progress.current.steps[ref] ?? {};
  const { renderMarkdown, renderInline, findPictures } = await render();
  const pictures = new Map<string, string>();
  for (const src of findPictures([step.body, ...step.hints].join("\n\n"))) {
    const address = await packAddress(webview, place, step.path, src);
    if (address) pictures.set(src, address);
  }
  const html = (markdown: string): string => renderMarkdown(markdown, (src) => pictures.get(src));

  return {
    step: summary(place, progress.current),
    packTitle: pack.title,
    partTitle: part.title,
    position: part.steps.indexOf(step) + 1,
    siblings: part.steps.map((other) =>
      summary({ pack, part, step: other, ref: stepRef(pack, part, other) }, progress.current),
    ),
    bodyHtml: html(step.body),
    hints: { shownHtml: step.hints.slice(0, saved.hints ?? 0).map(html), total: step.hints.length },
    hasNext: index >= 0 && index < all.length - 1,
    hasPrevious: index > 0,
    code: await codeState(place, sources),
    quiz:
      step.kind === "quiz"
        ? step.questions.map((question, i) =>
            questionState(question, saved.answers?.[String(i)], renderInline),
          )
        : undefined,
    video: step.kind === "video" ? await videoCard(webview, place, step.path, step.video) : undefined,
    links: links(place),
    notice: undefined,
  };
}

async function codeState(
  place: Place,
  { learner, checking, solution }: StepSources,
): Promise<CodeState | undefined> {
  const file = learner.file(place);
  if (!file || !isCode(place)) return undefined;
  return {
    file: place.step.file,
    exists: (await orMissing(vscode.workspace.fs.stat(file))) !== undefined,
    running: checking.isRunning(place.ref),
    report: checking.report(place.ref),
    stale: checking.isStale(place.ref),
    solution: solution.availability(place),
  };
}

type SavedAnswer = NonNullable<StepProgress["answers"]>[string] | undefined;

function questionState(
  question: Question,
  saved: SavedAnswer,
  inline: (markdown: string) => string,
): QuestionState {
  const given = saved?.answer;
  const marked = given && markAnswer(question, given);
  const marking: MarkingState | undefined = marked && {
    correct: marked.correct,
    remarks: marked.remarks.map(({ about, correct, text }) => ({ about, correct, html: inline(text) })),
  };
  const common = { askHtml: inline(question.ask), marking };
  switch (question.type) {
    case "number":
      return {
        ...common,
        type: "number",
        unit: question.unit,
        text: given?.type === "number" ? given.text : "",
      };
    case "match":
      return {
        ...common,
        type: "match",
        leftHtml: question.pairs.map(({ left }) => inline(left)),
        rights: question.pairs.map(({ right }) => right).sort((a, b) => a.localeCompare(b)),
        given: question.pairs.map((_, i) => (given?.type === "match" ? (given.right[i] ?? null) : null)),
      };
    default:
      return {
        ...common,
        type: question.type,
        optionsHtml: question.options.map(({ text }) => inline(text)),
        chosen: given?.type === "choice" ? given.chosen : [],
      };
  }
}

function links({ step }: Place): LinkCard[] {
  switch (step.kind) {
    case "resources":
      return step.links.map(({ title, url }) => ({ title, href: url, label: labelOf(url) }));
    case "playground":
      return [
        {
          title: vscode.l10n.t("Open the playground in the browser"),
          href: step.link ?? "https://playground.tensorflow.org/",
          label: vscode.l10n.t("Experiment"),
        },
      ];
    case "notebook":
      // From the pack's top, whatever folder the step stands in.
      return [
        {
          title: vscode.l10n.t("Open the notebook"),
          href: `/${step.notebook}`,
          label: vscode.l10n.t("Notebook"),
        },
      ];
    default:
      return [];
  }
}

function labelOf(url: string): string {
  return /youtu\.?be/.test(url) ? vscode.l10n.t("Video") : vscode.l10n.t("Website");
}
