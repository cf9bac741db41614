import type { StepPanelState } from "../../protocol/stepPanel";

/** After a new state: brings what the learner has just asked for into sight, and a new step to its top. */
export function revealNews(root: HTMLElement, before: StepPanelState | undefined, now: StepPanelState): void {
  if (before === undefined) return;
  if (before.step.ref !== now.step.ref) {
    window.scrollTo(0, 0);
    root.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  } else if (now.hints.shownHtml.length > before.hints.shownHtml.length) {
    const newest = [...root.querySelectorAll<HTMLElement>(".hint summary")].at(-1);
    newest?.focus({ preventScroll: true });
    reveal(newest?.closest(".hint"));
  } else if (before.code?.running === true && now.code?.running === false) {
    revealReport(root);
  }
}

/** The report comes to the top, under the card with Check where that stays in sight. */
function revealReport(root: HTMLElement): void {
  const report = root.querySelector<HTMLElement>(".report");
  const card = root.querySelector<HTMLElement>(".code-card");
  if (!report || !card) return;
  const covered = getComputedStyle(card).position === "sticky" ? card.offsetHeight : 0;
  report.style.scrollMarginTop = `${covered + 12}px`;
  reveal(report, "start");
}

function reveal(element: Element | null | undefined, block: "nearest" | "start" = "nearest"): void {
  // VS Code's own setting is a class on the body; the system's is a media query.
  const calm =
    document.body.classList.contains("vscode-reduce-motion") ||
    matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
}
