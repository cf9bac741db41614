interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

// VS Code hands it out once per page load; a second call throws.
const api = acquireVsCodeApi();

/** Sends a message to the host. Throws when the message cannot be cloned. */
export function post(message: unknown): void {
  api.postMessage(message);
}

/** What `remember` kept before the page was reloaded; empty at first. */
export function remembered(): Readonly<Record<string, unknown>> {
  const saved = api.getState();
  return typeof saved === "object" && saved !== null ? (saved as Record<string, unknown>) : {};
}

/** Keeps values over a reload of the window. The host's serializer is handed the same object. */
export function remember(values: Readonly<Record<string, unknown>>): void {
  api.setState({ ...remembered(), ...values });
}
