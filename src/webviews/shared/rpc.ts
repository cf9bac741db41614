import { t } from "@vscode/l10n";
import type { Calls, Message } from "../../protocol/rpc";
import { post } from "./vscodeApi";

/** Where what arrives from the host goes. */
export interface Listener<State> {
  /** The host's new state, which replaces the old one. */
  state(state: State): void;
  /** A call was refused: one sentence for the learner. The caller's promise is rejected as well. */
  error(message: string): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Connects the page with its host. Each method of the answer is a call; it resolves with the host's reply.
 * A refused call is reported to `listener.error`, so callers that only wait for the next state may ignore it.
 */
export function connect<Host extends Calls<Host>, State>(listener: Listener<State>): Host {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  function call(method: string, args: readonly unknown[]): Promise<unknown> {
    const id = ++lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      send({ kind: "call", id, method, args });
    });
    answer.catch((error: unknown) => {
      waiting.delete(id);
      listener.error(error instanceof Error ? error.message : String(error));
    });
    return answer;
  }

  function settle(id: number, how: (caller: Waiting) => void): void {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (caller) how(caller);
  }

  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const message = event.data;
    if (!isMessage(message)) return;
    if (message.kind === "state") listener.state(message.state as State);
    else if (message.kind === "reply") settle(message.id, (caller) => caller.resolve(message.value));
    else if (message.kind === "error")
      settle(message.id, (caller) => caller.reject(new Error(message.message)));
    // Nothing of ours calls a view; an answer keeps whoever does from waiting for ever.
    else send({ kind: "error", id: message.id, message: t("This view answers no calls.") });
  });

  return new Proxy({} as Host, {
    get: (_, method) =>
      // A proxy that is awaited is asked for `then`, which is no call.
      typeof method === "symbol" || method === "then"
        ? undefined
        : (...args: readonly unknown[]) => call(method, args),
  });
}

function send(message: Message): void {
  post(message);
}

function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && "kind" in value;
}
