import { t } from "@vscode/l10n";
import type { Report } from "../../core/report";

/** One line such as "3 of 5 checks pass · 4 of 6 points". */
export function summaryOf(report: Report): string {
  const all = report.verdicts.length;
  const good = report.verdicts.filter((verdict) => verdict.status === "passed").length;
  const { earned, possible } = report.points;
  const parts = [checks(good, all)];
  if (possible > 0)
    parts.push(possible === 1 ? t("{0} of 1 point", earned) : t("{0} of {1} points", earned, possible));
  return parts.join(" · ");
}

function checks(good: number, all: number): string {
  if (all === 0) return t("Nothing was checked");
  if (all === 1) return good === 1 ? t("The check passes") : t("The check does not pass yet");
  return good === all ? t("All {0} checks pass", all) : t("{0} of {1} checks pass", good, all);
}
