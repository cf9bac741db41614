/**
 * What travels between the host and a webview. Either side may call; a call is answered exactly once.
 * `state` is a push from the host that replaces the view's whole state.
 */
export type Message =
  | { readonly kind: "call"; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: "reply"; readonly id: number; readonly value: unknown }
  | { readonly kind: "error"; readonly id: number; readonly message: string }
  | { readonly kind: "state"; readonly state: unknown };

/** An interface whose methods all return promises, so that a reply's type follows from its call. */
export type Calls<T> = {
  readonly [K in keyof T]: T[K] extends (...args: never[]) => Promise<unknown> ? T[K] : never;
};
