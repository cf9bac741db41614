import type { ChoiceQuestion, MatchQuestion, NumberQuestion, Question } from "./pack";

/**
 * A learner's answer to one question.
 * Choice: indexes of the chosen options, as the author ordered them.
 * Number: the text as typed. Match: for each left side its right side's text, or `null` when left open
 * (`null`, because answers travel and are kept as JSON).
 */
export type Answer =
  | { readonly type: "choice"; readonly chosen: readonly number[] }
  | { readonly type: "number"; readonly text: string }
  | { readonly type: "match"; readonly right: readonly (string | null)[] };

export interface Remark {
  /** Index of the option or pair; `undefined` when it is about the whole answer. */
  readonly about: number | undefined;
  readonly correct: boolean;
  /** Markdown. */
  readonly text: string;
}

export interface Marking {
  readonly correct: boolean;
  readonly remarks: readonly Remark[];
}

/** Marks an answer. What it says is only about what the learner chose; it never names what was not chosen. */
export function markAnswer(question: Question, answer: Answer): Marking {
  if (question.type === "number" && answer.type === "number") return markNumber(question, answer.text);
  if (question.type === "match" && answer.type === "match") return markMatch(question, answer.right);
  if ((question.type === "choice" || question.type === "choices") && answer.type === "choice")
    return markChoice(question, answer.chosen);
  return { correct: false, remarks: [whole(false, "This answer is of another kind than its question.")] };
}

function markChoice(question: ChoiceQuestion, chosen: readonly number[]): Marking {
  const remarks: Remark[] = [];
  for (const index of new Set(chosen)) {
    const option = question.options[index];
    if (option) remarks.push({ about: index, correct: option.correct, text: option.why });
  }
  if (remarks.length === 0) return { correct: false, remarks: [whole(false, "Choose an answer first.")] };
  const allRight = remarks.every((remark) => remark.correct);
  const missing = question.options.filter((option, i) => option.correct && !chosen.includes(i)).length;
  if (allRight && missing > 0)
    remarks.push(
      whole(
        false,
        missing === 1 ? "Right so far; one more is true." : "Right so far; more of them are true.",
      ),
    );
  return { correct: allRight && missing === 0, remarks };
}

function markNumber(question: NumberQuestion, text: string): Marking {
  const value = readNumber(text);
  if (value === undefined)
    return { correct: false, remarks: [whole(false, "Type one number, such as `13`, `0.25` or `1e-3`.")] };
  const close = (target: number) =>
    Math.abs(value - target) <= question.tolerance + 1e-9 * Math.max(1, Math.abs(target));
  if (close(question.answer)) return { correct: true, remarks: [whole(true, question.why)] };
  const known = question.near.find((near) => close(near.value));
  return { correct: false, remarks: [whole(false, known?.why ?? question.wrong)] };
}

function markMatch(question: MatchQuestion, right: readonly (string | null)[]): Marking {
  const remarks = question.pairs.map((pair, about): Remark => {
    const given = right[about];
    if (given === undefined || given === null) return { about, correct: false, text: "Still open." };
    if (given === pair.right) return { about, correct: true, text: pair.why };
    // A wrong partner is explained by what it really belongs to, not by what was wanted here.
    const owner = question.pairs.find((other) => other.right === given);
    return { about, correct: false, text: owner?.why ?? "This is none of the answers." };
  });
  return { correct: remarks.every((remark) => remark.correct), remarks };
}

/** Reads a number as people type it: `13 002`, `13,002`, `0,5`, `1e-3`, `1/3`; `undefined` when it is none. */
export function readNumber(text: string): number | undefined {
  const compact = text.trim().replace(/[\s_\u00a0\u202f']/g, "");
  const fraction = /^([^/]+)\/([^/]+)$/.exec(compact);
  if (fraction) {
    const [top, bottom] = [readNumber(fraction[1] ?? ""), readNumber(fraction[2] ?? "")];
    return top === undefined || bottom === undefined || bottom === 0 ? undefined : top / bottom;
  }
  const plain = /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(compact)
    ? compact.replace(/,/g, "")
    : compact.replace(",", ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

function whole(correct: boolean, text: string): Remark {
  return { about: undefined, correct, text };
}
