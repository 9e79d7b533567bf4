import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OptionId } from "../../src/model/ids.ts";
import type { Answer, Effect, GapQuestion, MatchQuestion, RateQuestion } from "../../src/model/question.ts";
import { answerState, questionParts, withPart, type PartsQuestion } from "../../src/model/question-parts.ts";
import { scoreQuestion } from "../../src/model/score-question.ts";
import { gapQuestion, matchQuestion, nextQuestion, rateQuestion } from "../fixtures/question-kinds.ts";

const answer = (letters: string) => [...letters] as OptionId[];
const about = (actual: number, expected: number): void => assert.ok(Math.abs(actual - expected) < 1e-12, `${actual}, not ${expected}`);

/** Three replies with these effects, 1 to 4. */
const rated = (...effects: Effect[]): RateQuestion => ({
  ...rateQuestion,
  options: effects.map((effect, index) => ({ ...rateQuestion.options[0]!, id: "abcd".charAt(index) as OptionId, effect })),
});

/** Worked by hand: `right` of the parts, less what guessing gives, of what is left. */
const table = [
  // Three left sides, four targets: chance 1/4.
  [matchQuestion, "cad", 1],
  [matchQuestion, "cab", (2 / 3 - 1 / 4) / (3 / 4)],
  [matchQuestion, "cbb", (1 / 3 - 1 / 4) / (3 / 4)],
  [matchQuestion, "bbb", 0],
  [matchQuestion, "c--", (1 / 3 - 1 / 4) / (3 / 4)],
  [matchQuestion, "ca", 0],
  [matchQuestion, "cadd", 0],
  // Gaps of three and four options: chance (1/3 + 1/4) / 2 = 7/24.
  [gapQuestion, "be", 1],
  [gapQuestion, "bd", (1 / 2 - 7 / 24) / (17 / 24)],
  [gapQuestion, "-e", (1 / 2 - 7 / 24) / (17 / 24)],
  [gapQuestion, "ad", 0],
  [gapQuestion, "eb", 0],
  // Effects 4, 1, 2: chance (3/8 + 3/8 + 1/2) / 3 = 5/12.
  [rateQuestion, "dab", 1],
  [rateQuestion, "dac", (2.5 / 3 - 5 / 12) / (7 / 12)],
  [rateQuestion, "cba", (1.5 / 3 - 5 / 12) / (7 / 12)],
  [rateQuestion, "da-", (2 / 3 - 5 / 12) / (7 / 12)],
  [rateQuestion, "d--", 0],
  [rateQuestion, "add", 0],
  // Effects 2, 3, 3, 4: chance (3 × 1/2 + 3/8) / 4 = 15/32. Everything in the middle of the scale is worth little.
  [rated(2, 3, 3, 4), "bccd", 1],
  [rated(2, 3, 3, 4), "cccc", (3 / 4 - 15 / 32) / (17 / 32)],
  [rated(2, 3, 3, 4), "zccd", (3 / 4 - 15 / 32) / (17 / 32)],
] as const;

describe("scoreQuestion(question, answer) of match, rate and gap", () => {
  for (const [question, given, score] of table) {
    it(`gives ${score.toFixed(3)} for ${given} of ${key(question).join("")} (${question.kind})`, () => {
      about(scoreQuestion(question, answer(given)), score);
    });
  }

  it("gives the key of a next question 1, and any other line 0", () => {
    assert.deepEqual(
      ["a", "b", "c", "bb", ""].map((given) => scoreQuestion(nextQuestion, answer(given))),
      [0, 1, 0, 0, 0],
    );
  });

  for (const question of [matchQuestion, gapQuestion, rateQuestion, rated(1, 4, 1), rated(2, 3, 3, 4), rated(1, 2, 3, 4)]) {
    const name = `${question.kind}, ${key(question).join("")}`;
    const answers = everyAnswer(question);
    it(`gives 1 for the key alone, never less than 0, and guessing no more than it got before correction: ${name}`, () => {
      const scores = answers.map((given) => scoreQuestion(question, given));
      assert.deepEqual(
        answers.filter((_, index) => scores[index] === 1),
        [key(question)],
      );
      assert.ok(scores.every((score) => score >= 0 && score <= 1));
      assert.ok(mean(scores) <= mean(answers.map((given) => plainPoints(question, given))));
    });

    it(`takes as the guesser's share what all answers together come to: ${name}`, () => {
      const chance = mean(answers.map((given) => plainPoints(question, given)));
      for (const given of answers)
        about(scoreQuestion(question, given), Math.max(0, (plainPoints(question, given) - chance) / (1 - chance)));
    });
  }

  it("gives the same whatever the order in which an author's parts stand", () => {
    for (const question of [matchQuestion, rateQuestion] as const) {
      const turned = { ...question, options: [...question.options].reverse() } as MatchQuestion | RateQuestion;
      for (const given of everyAnswer(question)) about(scoreQuestion(turned, [...given].reverse()), scoreQuestion(question, given));
    }
    const turned: GapQuestion = { ...gapQuestion, gaps: [...gapQuestion.gaps].reverse() };
    for (const given of everyAnswer(gapQuestion)) about(scoreQuestion(turned, [...given].reverse()), scoreQuestion(gapQuestion, given));
  });
});

describe("withPart(question, answer, part, letter)", () => {
  it("fills one part after the other, and is no answer once all are open again", () => {
    const one = withPart(rateQuestion, [], "b" as OptionId, "a" as OptionId);
    assert.deepEqual(one, answer("-a-"));
    assert.deepEqual(withPart(rateQuestion, one, "c" as OptionId, "d" as OptionId), answer("-ad"));
    assert.deepEqual(withPart(rateQuestion, one, "b" as OptionId, "-" as OptionId), []);
  });
});

describe("answerState(answer)", () => {
  it("is whole when every part has its letter", () => {
    assert.deepEqual(
      ["", "---", "-a-", "dab", "a"].map((given) => answerState(answer(given))),
      ["open", "open", "part", "whole", "whole"],
    );
    assert.equal(answerState(undefined), "open");
  });
});

function key(question: PartsQuestion): Answer {
  return questionParts(question).map(({ right }) => right!);
}

function everyAnswer(question: PartsQuestion): Answer[] {
  return questionParts(question).reduce<Answer[]>(
    (begun, { choices }) => begun.flatMap((given) => choices.map((letter) => [...given, letter])),
    [[]],
  );
}

/** The mean of the parts' points as the rule says them, with no correction: by the steps of the scale, else by what is the same. */
function plainPoints(question: PartsQuestion, given: Answer): number {
  const wanted = key(question);
  return mean(
    given.map((letter, place) => {
      if (question.kind !== "rate") return letter === wanted[place] ? 1 : 0;
      return [1, 0.5, 0, 0][Math.abs(letter.charCodeAt(0) - wanted[place]!.charCodeAt(0))]!;
    }),
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
