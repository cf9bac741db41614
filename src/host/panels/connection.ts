import type * as vscode from "vscode";
import type { Calls, Message } from "../../protocol/rpc";
import type { Log } from "../log";

/**
 * Answers a view's calls and pushes state to it. Every call is answered, with its value or its error.
 * @param host the methods that the view may call; only its own ones are
 */
export function connect<Host extends Calls<Host>>(
  webview: vscode.Webview,
  host: Host,
  log: Log,
): { push(state: unknown): void; dispose(): void } {
  const send = (message: Message): void => void webview.postMessage(message);
  const listener = webview.onDidReceiveMessage(async (message: Message) => {
    if (message.kind !== "call") return;
    const { id, method, args } = message;
    try {
      const call: unknown = Object.hasOwn(host, method) ? Reflect.get(host, method) : undefined;
      if (typeof call !== "function") throw new Error(`There is no method ${method}.`);
      send({
        kind: "reply",
        id,
        value: await (call as (...args: readonly unknown[]) => Promise<unknown>)(...args),
      });
    } catch (error) {
      log.failed(method, error);
      send({ kind: "error", id, message: error instanceof Error ? error.message : String(error) });
    }
  });
  return { push: (state) => send({ kind: "state", state }), dispose: () => void listener.dispose() };
}
