import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OptionId } from "../../src/model/ids.ts";
import { seededRandom } from "../../src/model/random.ts";
import { scoreQuestion } from "../../src/model/score-question.ts";
import { randomAnswer } from "../fixtures/random-facts.ts";
import { question } from "../fixtures/small-course.ts";

const answer = (letters: string) => [...letters] as OptionId[];

/** Worked by hand from the rule in the docblock of `scoreQuestion`. */
const table = [
  ["single", "abcd", "b", "b", 1],
  ["single", "abcd", "b", "a", 0],
  ["single", "abcd", "b", "ab", 0],
  ["single", "abcd", "b", "z", 0],
  ["multiple", "abcde", "ad", "ad", 1],
  ["multiple", "abcde", "ad", "a", 0.6],
  ["multiple", "abcde", "ad", "adb", 0.6],
  ["multiple", "abcde", "ad", "ab", 0.2],
  ["multiple", "abcde", "ad", "bce", 0],
  ["multiple", "abcde", "ad", "abcde", 0],
  ["order", "abcd", "cadb", "cadb", 1],
  ["order", "abcd", "cadb", "acdb", 2 / 3],
  ["order", "abcd", "cadb", "acbd", 1 / 3],
  ["order", "abcd", "cadb", "bdac", 0],
  ["order", "abcd", "cadb", "cad", 0],
  ["order", "abcd", "cadb", "ccdb", 0],
] as const;

describe("scoreQuestion(question, answer)", () => {
  for (const [kind, letters, right, given, score] of table) {
    it(`gives ${score.toFixed(2)} for ${given} where ${right} is right (${kind})`, () => {
      assert.equal(scoreQuestion(question("q", kind, letters, right), answer(given)), score);
    });
  }

  it("gives 0 for no answer", () => {
    assert.equal(scoreQuestion(question("q", "multiple", "abcde", "ad"), undefined), 0);
    assert.equal(scoreQuestion(question("q", "multiple", "abcde", "ad"), []), 0);
  });

  it("gives somebody who knows nothing less than a quarter on average, whatever the kind", () => {
    const random = seededRandom(20);
    for (const kind of ["multiple", "order"] as const) {
      const asked = question("q", kind, "abcde", kind === "order" ? "caebd" : "ad");
      let sum = 0;
      for (let round = 0; round < 20_000; round++) sum += scoreQuestion(asked, randomAnswer(asked, random));
      assert.ok(sum / 20_000 < 0.25, `${kind}: ${sum / 20_000}`);
    }
  });
});
