/** One command of `dl-labs`. A file a command. */
export interface Command {
  readonly name: string;
  /** The arguments, as the help shows them. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean" }>>;
  /** Exit code: 0 fine, 1 problems found, 2 could not run. */
  run(positionals: readonly string[], options: Options, out: Output): Promise<0 | 1 | 2>;
}

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Where results go; one line a call. */
export type Output = (text: string) => void;

/** The option's text; `undefined` when it was not given. */
export function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}
