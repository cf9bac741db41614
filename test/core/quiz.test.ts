import assert from "node:assert/strict";
import type { ChoiceQuestion, MatchQuestion, NumberQuestion } from "../../src/core/pack";
import { markAnswer, readNumber, type Marking } from "../../src/core/quiz";

const choice: ChoiceQuestion = {
  type: "choice",
  ask: "Which learns its own features?",
  options: [
    { text: "A tree", correct: false, why: "A tree splits on given columns." },
    { text: "A network", correct: true, why: "Each layer computes new features." },
    { text: "A table", correct: false, why: "A table looks up." },
  ],
};
const choices: ChoiceQuestion = {
  type: "choices",
  ask: "Which are activations?",
  options: [
    { text: "ReLU", correct: true, why: "It cuts at zero." },
    { text: "Adam", correct: false, why: "Adam is an optimiser." },
    { text: "Sigmoid", correct: true, why: "It squashes." },
    { text: "Tanh", correct: true, why: "It squashes, too." },
  ],
};
const parameters: NumberQuestion = {
  type: "number",
  ask: "How many parameters?",
  unit: "parameters",
  answer: 13002,
  tolerance: 0,
  why: "Weights and biases.",
  wrong: "Count layer by layer.",
  near: [{ value: 12960, why: "These are the weights alone." }],
};
const match: MatchQuestion = {
  type: "match",
  ask: "What is each made for?",
  pairs: [
    { left: "CNN", right: "pictures", why: "A kernel slides over pixels." },
    { left: "RNN", right: "sequences", why: "A state is carried along." },
    { left: "MLP", right: "tables", why: "Every column meets every unit." },
  ],
};

const choose = (question: ChoiceQuestion, ...chosen: number[]) =>
  markAnswer(question, { type: "choice", chosen });
const type = (question: NumberQuestion, text: string) => markAnswer(question, { type: "number", text });
const pair = (...right: (string | null)[]) => markAnswer(match, { type: "match", right });

/** Everything that a marking tells. */
const words = ({ remarks }: Marking) => remarks.map(({ text }) => text).join("\n");

describe("an answer to a choice", () => {
  it("is right when the right option is chosen, and says why", () => {
    assert.deepEqual(choose(choice, 1), {
      correct: true,
      remarks: [{ about: 1, correct: true, text: "Each layer computes new features." }],
    });
  });

  it("is wrong otherwise, and explains what was chosen alone", () => {
    assert.deepEqual(choose(choice, 0), {
      correct: false,
      remarks: [{ about: 0, correct: false, text: "A tree splits on given columns." }],
    });
  });

  it("is wrong when the right option is one of several", () => {
    assert.equal(choose(choice, 0, 1).correct, false);
  });

  it("asks for one when nothing that exists was chosen", () => {
    for (const chosen of [[], [7], [-1], [0.5]]) {
      const marking = choose(choice, ...chosen);
      assert.equal(marking.correct, false);
      assert.deepEqual(marking.remarks, [
        { about: undefined, correct: false, text: "Choose an answer first." },
      ]);
    }
  });
});

describe("an answer to choices", () => {
  it("is right when all that is true is chosen, in any order and however often", () => {
    assert.equal(choose(choices, 3, 0, 2, 0).correct, true);
    assert.equal(choose(choices, 3, 0, 2, 0).remarks.length, 3);
  });

  it("tells that something is missing, but not what", () => {
    const two = choose(choices, 0, 2);
    assert.equal(two.correct, false);
    assert.equal(two.remarks.at(-1)?.about, undefined);
    assert.equal(two.remarks.at(-1)?.text, "Right so far; one more is true.");
    assert.equal(choose(choices, 0).remarks.at(-1)?.text, "Right so far; more of them are true.");
  });

  it("does not tell what is missing as long as something chosen is wrong", () => {
    assert.deepEqual(
      choose(choices, 0, 1).remarks.map(({ about, correct }) => ({ about, correct })),
      [
        { about: 0, correct: true },
        { about: 1, correct: false },
      ],
    );
  });

  it("says nothing about any option that was not chosen, whatever was", () => {
    for (let mask = 0; mask < 16; mask++) {
      const chosen = [0, 1, 2, 3].filter((i) => mask & (1 << i));
      const marking = choose(choices, ...chosen);
      assert.equal(marking.correct, mask === 0b1101);
      for (const [i, option] of choices.options.entries()) {
        if (chosen.includes(i)) continue;
        assert.ok(!marking.remarks.some(({ about }) => about === i));
        assert.ok(!words(marking).includes(option.why) && !words(marking).includes(option.text));
      }
    }
  });
});

describe("a number", () => {
  it("is right however it is typed, and says why", () => {
    for (const text of ["13002", "13 002", "13,002", "13_002", "13'002", " 1.3002e4 ", "13002.0", "26004/2"])
      assert.deepEqual(type(parameters, text), {
        correct: true,
        remarks: [{ about: undefined, correct: true, text: "Weights and biases." }],
      });
  });

  it("that is a known mistake is explained by it, any other in general", () => {
    assert.equal(words(type(parameters, "12 960")), "These are the weights alone.");
    assert.equal(words(type(parameters, "13003")), "Count layer by layer.");
    assert.equal(type(parameters, "13003").correct, false);
  });

  it("never tells the answer when it is wrong", () => {
    for (const text of ["1", "12960", "", "x"])
      assert.doesNotMatch(words(type(parameters, text)), /13.?002|Weights and biases/);
  });

  it("may be off by the tolerance and no more", () => {
    const rough = { ...parameters, answer: 0.25, tolerance: 0.01, near: [] };
    for (const text of ["0.24", "0,26", "1/4"]) assert.equal(type(rough, text).correct, true, text);
    for (const text of ["0.239", "0.261", "-0.25"]) assert.equal(type(rough, text).correct, false, text);
  });

  it("need not be typed with more digits than a double has", () => {
    assert.equal(type({ ...parameters, answer: 1 / 3 }, "0.3333333333").correct, true);
    assert.equal(type({ ...parameters, answer: 1 / 3 }, "0.33333").correct, false);
  });

  it("that is none is asked for again", () => {
    assert.deepEqual(type(parameters, "many"), {
      correct: false,
      remarks: [
        { about: undefined, correct: false, text: "Type one number, such as `13`, `0.25` or `1e-3`." },
      ],
    });
  });
});

describe("reading a number", () => {
  it("takes it as people type it", () => {
    for (const [text, value] of [
      ["13 002", 13002],
      ["13\u00a0002", 13002],
      ["13\u202f002", 13002],
      ["13,002", 13002],
      ["1,234,567.5", 1234567.5],
      ["0,5", 0.5],
      ["0,125", 0.125],
      ["-0,125", -0.125],
      ["13,5", 13.5],
      ["3,14159", 3.14159],
      ["1e-3", 0.001],
      ["1E3", 1000],
      ["1/3", 1 / 3],
      ["-1 / 4", -0.25],
      ["+2", 2],
      [".5", 0.5],
      ["5.", 5],
      ["007", 7],
    ] as const)
      assert.equal(readNumber(text), value, text);
  });

  it("takes nothing else", () => {
    for (const text of ["", " ", "x", "1x", "0x10", "1/0", "1/2/3", "/2", "1.2.3", "1,2,3", "1.234,5", "e3"])
      assert.equal(readNumber(text), undefined, text);
    for (const text of ["NaN", "Infinity", "--1", "1e", "1-2", "."])
      assert.equal(readNumber(text), undefined, text);
  });
});

describe("an answer to a match", () => {
  it("is right when every left side has its partner", () => {
    assert.deepEqual(pair("pictures", "sequences", "tables"), {
      correct: true,
      remarks: match.pairs.map(({ why }, about) => ({ about, correct: true, text: why })),
    });
  });

  it("explains a wrong partner by what it really belongs to, never by what was wanted", () => {
    const { correct, remarks } = pair("tables", "sequences", "pictures");
    assert.equal(correct, false);
    assert.deepEqual(remarks[0], { about: 0, correct: false, text: "Every column meets every unit." });
    assert.deepEqual(remarks[2], { about: 2, correct: false, text: "A kernel slides over pixels." });
    assert.equal(remarks[1]?.correct, true);
  });

  it("says nothing about a pair that is left open but that it is open", () => {
    for (const marking of [pair("pictures", null, null), pair("pictures")]) {
      assert.equal(marking.correct, false);
      assert.deepEqual(
        marking.remarks.map(({ text }) => text),
        ["A kernel slides over pixels.", "Still open.", "Still open."],
      );
    }
  });

  it("is wrong when a partner is none of the answers", () => {
    assert.equal(pair("pictures", "sequences", "songs").remarks[2]?.text, "This is none of the answers.");
  });
});

describe("an answer of another kind than its question", () => {
  it("is wrong and gives nothing away", () => {
    const markings = [
      markAnswer(choice, { type: "number", text: "1" }),
      markAnswer(parameters, { type: "choice", chosen: [0] }),
      markAnswer(match, { type: "choice", chosen: [0] }),
    ];
    for (const marking of markings)
      assert.deepEqual(marking, {
        correct: false,
        remarks: [
          { about: undefined, correct: false, text: "This answer is of another kind than its question." },
        ],
      });
  });
});
