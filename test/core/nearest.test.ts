import assert from "node:assert/strict";
import { nearest } from "../../src/core/nearest";

describe("what was meant", () => {
  const kinds = ["read", "video", "quiz", "playground", "code"];

  it("is the candidate with the fewest letters changed", () => {
    assert.equal(nearest("quizz", kinds), "quiz");
    assert.equal(nearest("playgruond", kinds), "playground");
    assert.equal(nearest("vidoe", kinds), undefined, "two of five letters are too many");
    assert.equal(nearest("rode", kinds), "code");
  });

  it("does not depend on capital letters", () => {
    assert.equal(nearest("CODE", kinds), "code");
  });

  it("is nothing when nothing is like it", () => {
    assert.equal(nearest("lecture", kinds), undefined);
    assert.equal(nearest("", kinds), undefined);
    assert.equal(nearest("code", []), undefined);
  });

  it("is the first of two that are equally near", () => {
    assert.equal(nearest("cat", ["bat", "hat"]), "bat");
  });
});
