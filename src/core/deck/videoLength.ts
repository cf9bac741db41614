/** `(length: 5:51)` or `(length: 1:02:03)`; the first group is what the author wrote after the colon. */
const LENGTH = /\(\s*(?:video )?length\s*:\s*([^()]*?)\s*\)/gi;

export interface WrittenLength {
  /** With its parentheses, as written. */
  readonly text: string;
  /** `undefined` when it is not a length. */
  readonly seconds: number | undefined;
}

/** Every length in a text, in order. */
export function findLengths(text: string): WrittenLength[] {
  return [...text.matchAll(LENGTH)].map((match) => ({
    text: match[0],
    seconds: parseLength(match[1] ?? ""),
  }));
}

/** Seconds of `m:ss` or `h:mm:ss`; `undefined` when it is neither. */
export function parseLength(text: string): number | undefined {
  const match = /^(?:(\d{1,2}):([0-5]?\d)|(\d{1,3})):([0-5]\d)$/.exec(text.trim());
  if (!match) return undefined;
  const [, hours = "0", minutes, onlyMinutes = "0", seconds = "0"] = match;
  return Number(hours) * 3600 + Number(minutes ?? onlyMinutes) * 60 + Number(seconds);
}

/** `5:51` or `1:02:03`. */
export function formatLength(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (n: number) => String(n).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
