import * as vscode from "vscode";
import type { CheckListener } from "../core/check";
import { passed, type Report, type Verdict } from "../core/report";

/** A run as text for a terminal, written as it goes. What was written is kept for whoever joins later. */
export class ReportText implements CheckListener {
  private readonly wrote = new vscode.EventEmitter<string>();
  readonly onDidWrite = this.wrote.event;
  private readonly ended = new vscode.EventEmitter<number>();
  /** The exit code: 0 when every check passed. */
  readonly onDidFinish = this.ended.event;
  text = "";
  exitCode: number | undefined;

  constructor(title: string) {
    this.line(bold(title));
  }

  verdict(verdict: Verdict): void {
    const mark = verdict.status === "passed" ? green("✓") : verdict.status === "skipped" ? "·" : red("✗");
    this.line(`${mark} ${clean(verdict.title)}`);
    const place = verdict.line ? `${verdict.file ?? ""}:${verdict.line}: ` : "";
    if (verdict.message) this.line(clean(`  ${place}${verdict.message}`));
    if (verdict.diagnosis) this.line(dim(`  ${verdict.diagnosis}`));
  }

  finish(report: Report): void {
    if (report.message) this.line(red(report.message));
    if (report.printed) this.line(dim(report.printed));
    const { earned, possible } = report.points;
    const seconds = report.seconds.toFixed(1);
    if (report.verdicts.length > 0)
      this.line(bold(vscode.l10n.t("{0} of {1} points in {2} s", earned, possible, seconds)));
    this.exitCode = passed(report) ? 0 : 1;
    this.ended.fire(this.exitCode);
  }

  private line(text: string): void {
    const block = `${text.replace(/\r?\n/g, "\r\n")}\r\n`;
    this.text += block;
    this.wrote.fire(block);
  }
}

/** The learner's code chooses part of what is written; escape sequences of its own must not reach the terminal. */
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
}

const style = (code: number) => (text: string) => `\u001b[${code}m${clean(text)}\u001b[0m`;
const [bold, dim, red, green] = [style(1), style(2), style(31), style(32)] as const;
