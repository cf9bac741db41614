import * as vscode from "vscode";
import { UserError } from "../core/userError";

/** Where our own faults go, and what the learner is told of them. */
export class Log {
  private readonly channel = vscode.window.createOutputChannel("Deep Learning Labs", { log: true });

  info(message: string): void {
    this.channel.info(message);
  }

  /** Tells of a failure in the way its kind asks for. Never throws, never blocks. */
  failed(what: string, error: unknown): void {
    if (error instanceof UserError) {
      this.channel.warn(`${what}: ${error.message}`);
      void vscode.window.showWarningMessage(error.message);
      return;
    }
    this.channel.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const show = vscode.l10n.t("Show Log");
    void vscode.window
      .showErrorMessage(vscode.l10n.t("Deep Learning Labs: {0} failed. The log says more.", what), show)
      .then((chosen) => chosen === show && this.channel.show());
  }

  show(): void {
    this.channel.show();
  }

  dispose(): void {
    this.channel.dispose();
  }
}
