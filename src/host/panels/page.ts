import { randomBytes } from "node:crypto";
import * as vscode from "vscode";

/** The page of a panel: one script, one style sheet, nothing from elsewhere. */
export function page(
  webview: vscode.Webview,
  extension: vscode.Uri,
  panel: "step" | "lecture",
  title: string,
): string {
  const nonce = randomBytes(16).toString("base64");
  const uri = (...path: string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, "dist", ...path)).toString();
  // Slides and formulas carry `style` attributes, so styles may be inline; scripts may not.
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `img-src ${webview.cspSource} data: blob:`,
    `media-src ${webview.cspSource} blob:`,
    `font-src ${webview.cspSource}`,
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="${uri("katex", "katex.min.css")}">
    <link rel="stylesheet" href="${uri("webviews", `${panel}.css`)}">
  </head>
  <body data-panel="${panel}">
    <main id="app"></main>
    <script nonce="${nonce}" src="${uri("webviews", `${panel}.js`)}"></script>
  </body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
