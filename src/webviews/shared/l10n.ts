import { config, type l10nJsonFormat } from "@vscode/l10n";

declare global {
  interface Window {
    /** The learner's language, put there by the host before this script runs; absent for English. */
    dlLabsL10n?: l10nJsonFormat;
  }
}

/** Call before the first `t("…")`; every view imports `t` straight from `@vscode/l10n`. */
export function useLanguage(): void {
  if (window.dlLabsL10n) config({ contents: window.dlLabsL10n });
}
