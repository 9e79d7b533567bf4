import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OptionId, QuestionId } from "../../../src/model/ids.ts";
import type { Question } from "../../../src/model/question.ts";
import { seededRandom } from "../../../src/model/random.ts";
import { scoreQuestion } from "../../../src/model/score-question.ts";
import { shuffledOptions } from "../../../src/model/shuffle.ts";
import { strategies, type Strategy } from "../../../src/packaging/testwise/strategy.ts";
import { tacticsFor } from "../../../src/packaging/testwise/tactics-for.ts";
import { everyKind, gapQuestion, matchQuestion, rateQuestion } from "../../fixtures/question-kinds.ts";
import { randomAnswer } from "../../fixtures/random-facts.ts";
import { question } from "../../fixtures/small-course.ts";

const letter = (text: string) => text as OptionId;
const single = question("q", "single", "abcd", "b");
const multiple = question("q", "multiple", "abcde", "ad");
const order = question("q", "order", "abcd", "cadb");

function answers(strategy: Strategy, asked: Question, does: string, nicest?: OptionId) {
  const tactic = tacticsFor(strategy, asked.kind, [asked]).find((one) => one.does === does);
  assert.ok(tactic, `${does}: ${tacticsFor(strategy, asked.kind, [asked]).map((one) => one.does)}`);
  return tactic.answers(asked, nicest);
}

/** The chance that the score is as good as this. */
function atLeast(score: number, ...given: Parameters<typeof answers>): number {
  const [, asked] = given;
  return answers(...given).reduce((sum, { value, chance }) => sum + (scoreQuestion(asked, value) >= score - 1e-9 ? chance : 0), 0);
}

function near(actual: number, wanted: number): void {
  assert.ok(Math.abs(actual - wanted) < 1e-12, `${actual} is not ${wanted}`);
}

/** Options of these texts, a letter each, a first. */
function ofTexts<Asked extends Question & { readonly options: readonly unknown[] }>(asked: Asked, texts: string): Asked {
  const options = asked.options.map((option, index) => ({ ...(option as object), text: texts[index] ?? "" }));
  return { ...asked, options };
}

/** Options of these lengths, a first. */
function ofLengths<Asked extends Question & { readonly options: readonly unknown[] }>(asked: Asked, ...lengths: number[]): Asked {
  const options = asked.options.map((option, index) => ({ ...(option as object), text: "x".repeat(lengths[index] ?? 0) }));
  return { ...asked, options };
}

describe("tacticsFor(strategy, kind, bank)", () => {
  it("gives every question answers whose chances add up to 1, whatever the kind and the strategy", () => {
    for (const strategy of strategies) {
      for (const asked of everyKind) {
        for (const tactic of tacticsFor(strategy, asked.kind, [asked])) {
          near(
            tactic.answers(asked, letter("a")).reduce((sum, { chance }) => sum + chance, 0),
            1,
          );
        }
      }
    }
  });

  it("guesses with the chances that combinatorics gives", () => {
    near(atLeast(1, "guess", single, "guess"), 1 / 4);
    near(atLeast(1, "guess", multiple, "a coin for each"), 1 / 32);
    // The key, and the five that are wrong in one option.
    near(atLeast(0.6, "guess", multiple, "a coin for each"), 6 / 32);
    near(atLeast(1, "guess", multiple, "any 2"), 1 / 10);
    near(atLeast(1, "guess", multiple, "any 3"), 0);
    // One of the two missing, or one wrong one besides: of ten sets of three, those three that hold both.
    near(atLeast(0.6, "guess", multiple, "any 3"), 3 / 10);
    near(atLeast(1, "guess", rateQuestion, "any step for each"), 1 / 64);
    near(atLeast(1, "guess", rateQuestion, "any step, none twice"), 1 / 24);
    near(atLeast(1, "guess", matchQuestion, "any target for each"), 1 / 64);
    near(atLeast(1, "guess", matchQuestion, "any target, none twice"), 1 / 24);
    near(atLeast(1, "guess", gapQuestion, "guess in each gap"), 1 / 12);
  });

  it("reckons with an order never being shown right, but turned round instead", () => {
    near(atLeast(1, "first", order, "left as shown"), 0);
    near(atLeast(1, "guess", order, "any order but the one shown"), 1 / 23);
    near(atLeast(1, "guess", order, "the one shown, turned round"), 2 / 24);
  });

  it("takes the same as somebody does in front of the real form, for what is shown first and for orders as shown", () => {
    const rounds = 40_000;
    const random = seededRandom(7);
    const seen = { single: 0, shown: 0, turned: 0, other: 0 };
    for (let round = 0; round < rounds; round++) {
      const seed = Math.floor(random() * 2 ** 30);
      const first = shuffledOptions(single, seed)[0]?.id ?? letter("");
      const shown = shuffledOptions(order, seed).map(({ id }) => id);
      let other = randomAnswer(order, random);
      while (other.join() === shown.join()) other = randomAnswer(order, random);
      seen.single += scoreQuestion(single, [first]);
      seen.shown += scoreQuestion(order, shown);
      seen.turned += scoreQuestion(order, shown.toReversed());
      seen.other += scoreQuestion(order, other);
    }
    const mean = (...given: Parameters<typeof answers>) =>
      answers(...given).reduce((sum, { value, chance }) => sum + chance * scoreQuestion(given[1], value), 0);
    const wanted = {
      single: mean("first", single, "first"),
      shown: mean("first", order, "left as shown"),
      turned: mean("guess", order, "the one shown, turned round"),
      other: mean("guess", order, "any order but the one shown"),
    };
    for (const [name, sum] of Object.entries(seen)) {
      const off = Math.abs(sum / rounds - wanted[name as keyof typeof wanted]);
      // A score between 0 and 1 has a standard deviation of 1/2 at most.
      assert.ok(off < (4 * 0.5) / Math.sqrt(rounds), `${name}: off by ${off}`);
    }
  });

  it("goes by length, and shares between those that are equally long", () => {
    const pick = (strategy: Strategy, ...lengths: number[]) => answers(strategy, ofLengths(single, ...lengths), strategy);
    assert.deepEqual(pick("longest", 1, 9, 3, 4), [{ value: ["b"], chance: 1 }]);
    assert.deepEqual(pick("shortest", 1, 9, 3, 4), [{ value: ["a"], chance: 1 }]);
    near(atLeast(1, "longest", ofLengths(single, 9, 9, 3, 9), "longest"), 1 / 3);
    near(atLeast(1, "middle", ofLengths(single, 1, 3, 4, 9), "middle"), 1 / 2);
    near(atLeast(1, "middle", ofLengths(single, 1, 9, 4, 5), "middle"), 0);
    near(atLeast(1, "middle", ofLengths(single, 1, 4, 4, 4), "middle"), 1 / 3);
    near(atLeast(1, "longest", ofLengths(multiple, 8, 1, 2, 9, 3), "the 2 longest"), 1);
    near(atLeast(1, "longest", ofLengths(multiple, 8, 1, 8, 9, 3), "the 2 longest"), 1 / 2);
    near(atLeast(1, "shortest", ofLengths(order, 1, 2, 3, 4), "from the shortest to the longest"), 1);
    near(atLeast(1, "longest", ofLengths(rateQuestion, 9, 1, 5), "from the longest 4 down to 1"), 0);
    near(atLeast(1, "longest", ofLengths(rateQuestion, 9, 1, 5), "the longest 4, the others any lower step"), 1 / 9);
  });

  it("goes by what the author tagged as nicest, and guesses where nothing is", () => {
    near(atLeast(1, "nicest", single, "nicest", letter("b")), 1);
    near(atLeast(1, "nicest", single, "nicest", letter("a")), 0);
    near(atLeast(1, "nicest", single, "nicest"), 1 / 4);
    near(atLeast(1, "wary", single, "wary", letter("a")), 1 / 3);
    near(atLeast(1, "wary", single, "wary", letter("b")), 0);
    near(atLeast(1, "nicest", rateQuestion, "the nicest 4, the others any lower step", letter("a")), 1 / 9);
    near(atLeast(1, "wary", rateQuestion, "the nicest 2, the others any step", letter("c")), 1 / 16);
  });

  it("knows of each set of options what scores most over the questions that share it, however they letter it", () => {
    const of = (bank: readonly Question[]) =>
      bank.map((asked) => {
        const [only] = tacticsFor("options", asked.kind, bank).flatMap((tactic) => tactic.answers(asked));
        return scoreQuestion(asked, only!.value);
      });
    // The key is b, letter by letter; by their words it is y, y and w.
    assert.deepEqual(of([ofTexts(single, "xyzw"), ofTexts(single, "zyxw"), ofTexts(single, "xwyz")]), [1, 1, 0]);
    // Alone in their sets, all three give themselves away.
    assert.deepEqual(of([ofTexts(single, "xyzw"), ofTexts(single, "abcd"), ofTexts(single, "efgh")]), [1, 1, 1]);
    // The same four lines, once forwards and once backwards: whoever knows one order has the other all wrong.
    const [one = 0, other = 0] = of([ofTexts(order, "xyzw"), ofTexts(order, "wzyx")]);
    assert.deepEqual([one, other].sort(), [0, 1]);
  });

  it("names each of its ways once, so that a report can tell them apart", () => {
    for (const strategy of strategies) {
      for (const { kind, id } of everyKind) {
        const names = tacticsFor(strategy, kind, everyKind).map(({ does }) => does);
        assert.equal(new Set(names).size, names.length, `${strategy} ${id satisfies QuestionId}`);
      }
    }
  });
});
