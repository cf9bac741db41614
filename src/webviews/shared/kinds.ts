import { t } from "@vscode/l10n";
import type { StepKind } from "../../core/pack";

/** What a learner calls this kind of step. */
export function kindName(kind: StepKind): string {
  switch (kind) {
    case "read":
      return t("Reading");
    case "video":
      return t("Video");
    case "quiz":
      return t("Quiz");
    case "playground":
      return t("Experiment");
    case "code":
      return t("Code");
    case "notebook":
      return t("Notebook");
    case "resources":
      return t("Resources");
  }
}

/** True for kinds that nothing checks: the learner says that they are done. */
export function isMarkedByHand(kind: StepKind): boolean {
  return kind !== "code" && kind !== "quiz";
}
