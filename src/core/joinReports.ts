import type { Report } from "./report";

/** Several steps' reports as one: a lab's. The first run that did not complete decides the outcome. */
export function joinReports(reports: readonly Report[]): Report {
  const broken = reports.find(({ outcome }) => outcome !== "completed");
  const sum = (pick: (report: Report) => number): number =>
    reports.reduce((total, report) => total + pick(report), 0);
  return {
    outcome: broken?.outcome ?? "completed",
    message: broken?.message ?? "",
    points: { earned: sum(({ points }) => points.earned), possible: sum(({ points }) => points.possible) },
    verdicts: reports.flatMap(({ verdicts }) => verdicts),
    printed: reports
      .map(({ printed }) => printed)
      .filter(Boolean)
      .join("\n"),
    seconds: sum(({ seconds }) => seconds),
  };
}
