// @ts-check
// Collects the errors that are the extension's, and leaves the workbench's own aside.

/**
 * Every error of the browser's console and every uncaught exception that is ours:
 * - it comes from a webview's document, from a file a webview loaded, or from a worker's blob
 *   (a webview's inline script has no address at all); or
 * - it mentions an extension's id or folder, as a failed activation or a rejected promise does; or
 * - an extension printed it with console.error in the extension host (the built-in ones print none).
 * What comes from the workbench's own scripts is its noise (a missing gallery, a missing vsda).
 * @param {import("playwright-core").BrowserContext} context
 * @param {string[]} marks ids and folders of the extensions
 * @returns {string[]} grows while the page lives
 */
export function collectConsoleErrors(context, marks) {
  /** @type {string[]} */
  const errors = [];
  const mentionsUs = (/** @type {string} */ text) => {
    const lower = text.toLowerCase();
    return marks.some((mark) => lower.includes(mark.toLowerCase()));
  };
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    // "%c" and what follows the text are for the browser's own styling.
    const text = message.text().replace(/%c|( color:.*)$/g, "");
    if (isFromWebview(url) || mentionsUs(text) || text.startsWith("[Extension Host]")) {
      errors.push(`${firstLines(text)}${url ? ` (${url.split("?")[0]})` : ""}`);
    }
  });
  context.on("weberror", (webError) => {
    const error = webError.error();
    const stack = error.stack ?? error.message;
    // The workbench serves its own scripts from /static/out; a webview's have other addresses.
    if (!stack.includes("/static/out/") || stack.includes("fake.html") || mentionsUs(stack))
      errors.push(`uncaught: ${firstLines(stack)}`);
  });
  return errors;
}

/** @param {string} url */
function isFromWebview(url) {
  return (
    url === "" ||
    url.startsWith("blob:") ||
    url.includes("/webview/browser/pre/fake.html") ||
    url.includes("vscode-resource")
  );
}

/** @param {string} text a message, perhaps with a long stack */
function firstLines(text) {
  return text.split("\n").slice(0, 6).join("\n");
}
