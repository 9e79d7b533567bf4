import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawForm } from "../../../src/model/draw-form.ts";
import type { OptionId, QuestionId } from "../../../src/model/ids.ts";
import type { BlueprintCell, Question } from "../../../src/model/question.ts";
import { seededRandom } from "../../../src/model/random.ts";
import { judgeTest } from "../../../src/model/score-test.ts";
import { allowedMean } from "../../../src/packaging/testwise/allowed-mean.ts";
import type { JudgedTest } from "../../../src/packaging/testwise/judged-test.ts";
import { passChance, type PassChance } from "../../../src/packaging/testwise/pass-chance.ts";
import { strategies, type Strategy } from "../../../src/packaging/testwise/strategy.ts";
import { tacticsFor } from "../../../src/packaging/testwise/tactics-for.ts";
import { withinAttempts } from "../../../src/packaging/testwise/within-attempts.ts";
import { everyKind } from "../../fixtures/question-kinds.ts";
import { question } from "../../fixtures/small-course.ts";

const cell = (kind: Question["kind"], count: number): BlueprintCell => ({ objective: everyKind[0]!.objective, phase: "P1", kind, count });

/** Single questions whose key is the longest option, or is not. */
function singles(...longest: boolean[]): Question[] {
  return longest.map((isLongest, index) => {
    const asked = question(`s${index}`, "single", "abcd", "b");
    const lengths = isLongest ? [1, 9, 2, 3] : [9, 1, 2, 3];
    return { ...asked, options: asked.options.map((option, at) => ({ ...option, text: "x".repeat(lengths[at]!) })) } as Question;
  });
}

function testOf(questions: readonly Question[], form: readonly BlueprintCell[], masteryScore: number, attempts = 1): JudgedTest {
  return { questions, form, masteryScore, attempts, nicest: new Map() };
}

function near(actual: number, wanted: number): void {
  assert.ok(Math.abs(actual - wanted) < 1e-12, `${actual} is not ${wanted}`);
}

describe("passChance(test, strategy)", () => {
  it("is what a hand reckons for forms of single questions", () => {
    const six = singles(true, false, true, false, false, false);
    // Both right, at least one right, none needed.
    near(passChance(testOf(six, [cell("single", 2)], 1), "guess").once, 1 / 16);
    near(passChance(testOf(six, [cell("single", 2)], 0.5), "guess").once, 7 / 16);
    near(passChance(testOf(six, [cell("single", 2)], 0), "guess").once, 1);
    // Drawn without replacement: the two whose key is the longest in one form of fifteen, at least one of them in nine.
    near(passChance(testOf(six, [cell("single", 2)], 1), "longest").once, 1 / 15);
    near(passChance(testOf(six, [cell("single", 2)], 0.5), "longest").once, 9 / 15);
  });

  it("is what a hand reckons for cells of several kinds, each followed in the way that passes most often", () => {
    const asked = [...singles(false, false, false), question("m", "multiple", "abcde", "ad"), question("o", "order", "abcd", "cadb")];
    const form = [cell("single", 1), cell("multiple", 1), cell("order", 1)];
    // Any 2 of the five are the key in one of ten; the order shown, turned round, is right in two of twenty-four.
    const all = passChance(testOf(asked, form, 1), "guess");
    near(all.once, (1 / 4) * (1 / 10) * (2 / 24));
    assert.deepEqual([...all.tactics.values()], ["guess", "any 2", "the one shown, turned round"]);
    // A third of the points: the single one right, or the two others together worth at least one question.
    assert.ok(passChance(testOf(asked, form, 1 / 3), "guess").once > 1 / 4);
  });

  it("counts a total that reaches the mark exactly as passed, as the test does", () => {
    const five = Array.from({ length: 5 }, (_, index) => question(`m${index}`, "multiple", "abcde", "ad"));
    // All five with one option wrong: 0.6 five times over, which adding fractions leaves a hair off 3.
    const test = testOf(five, [cell("multiple", 5)], 0.6);
    const once = passChance(test, "guess").once;
    const above = passChance({ ...test, masteryScore: 0.6 + 1e-6 }, "guess").once;
    assert.ok(once > above + 1e-6, `${once} and ${above}`);
  });

  it("tells the mean of each cell and question, of the whole form too", () => {
    const { cells, mean } = passChance(testOf(singles(true, false, true), [cell("single", 1)], 0.8), "longest");
    near(mean, 2 / 3);
    near(cells[0]!.mean, 2 / 3);
    assert.deepEqual(
      cells[0]!.questions.map(({ id, mean: own }) => [id, own]),
      [
        ["s0", 1],
        ["s1", 0],
        ["s2", 1],
      ],
    );
  });

  it("is what learners reach who draw real forms, at the first attempt and at those that avoid the last form", () => {
    const bank = { id: "bank", questions: threeOfEach() };
    const form = everyKind.map(({ kind }) => cell(kind, 1));
    const nicest = new Map(bank.questions.map(({ id }, index) => [id, "abc".charAt(index % 3) as OptionId]));
    for (const [strategy, masteryScore] of [
      ["guess", 0.3],
      ["longest", 0.5],
      ["nicest", 0.35],
      ["wary", 0.3],
    ] as const) {
      const test = { form, questions: bank.questions, nicest, masteryScore, attempts: 3 };
      const chance = passChance(test, strategy);
      const { shares, ever, rounds } = played(test, chance);
      const error = 4 * Math.sqrt((chance.once * (1 - chance.once)) / rounds);
      assert.ok(chance.once > 0.01 && chance.once < 0.6, `${strategy}: ${chance.once} tells nothing`);
      for (const [attempt, share] of shares.entries())
        assert.ok(Math.abs(share - chance.once) < error, `${strategy}, attempt ${attempt + 1}: ${share} where ${chance.once} was computed`);
      assert.ok(ever < withinAttempts(chance.once, 3) + 3 * error, `${strategy}: ${ever} within three attempts, ${chance.once} in one`);
      assert.ok(ever > chance.once, "three attempts pass more often than one");
    }
  });
});

describe("withinAttempts(once, attempts)", () => {
  it("is the sum of the attempts' chances, and never more than certain", () => {
    near(withinAttempts(0.0004, 3), 0.0012);
    assert.equal(withinAttempts(0.4, 9), 1);
  });
});

describe("allowedMean(questions, masteryScore, attempts, bar)", () => {
  it("lets forms of 15 give a third and forms of 20 two fifths, at 80 % in three attempts", () => {
    assert.equal(Math.floor(allowedMean(15, 0.8, 3, 0.001) * 100) / 100, 0.33);
    assert.equal(Math.floor(allowedMean(20, 0.8, 3, 0.001) * 100) / 100, 0.4);
  });

  it("is the mean whose powers a hand can take where every question has to be right", () => {
    near(Math.round(allowedMean(3, 1, 1, 0.001) * 1e6) / 1e6, 0.1);
    near(Math.round(allowedMean(3, 1, 8, 0.001) * 1e6) / 1e6, 0.05);
  });
});

/** Three variants of each kind, with texts of other lengths: option by option, gap by gap. */
function threeOfEach(): Question[] {
  const stretched = (value: unknown, variant: number): unknown => {
    if (Array.isArray(value)) return value.map((part) => stretched(part, variant));
    if (typeof value !== "object" || value === null) return value;
    const { id, text } = value as { readonly id?: string; readonly text?: string };
    const parts = Object.entries(value).map(([key, part]) => [key, stretched(part, variant)]);
    const length = ((id?.charCodeAt(0) ?? 0) * (variant + 3)) % 7;
    return { ...Object.fromEntries(parts), ...(text !== undefined && id?.length === 1 ? { text: text + "x".repeat(length) } : {}) };
  };
  return everyKind.flatMap((asked) =>
    [0, 1, 2].map((variant) => ({ ...(stretched(asked, variant) as Question), id: `${asked.id}-${variant}` as QuestionId })),
  );
}

/** Learners who take three attempts, whether they pass or not: forms by `drawForm`, marks by `judgeTest`. Gives the share that passed each, and any. */
function played(test: JudgedTest, chance: PassChance, rounds = 6000): { shares: number[]; ever: number; rounds: number } {
  const random = seededRandom(strategies.indexOf(chance.strategy satisfies Strategy) + 100);
  const bank = { id: "bank", questions: test.questions };
  const tables = new Map(
    test.questions.map((asked) => {
      const tactic = tacticsFor(chance.strategy, asked.kind, test.questions).find(({ does }) => does === chance.tactics.get(asked.kind))!;
      return [asked.id, tactic.answers(asked, test.nicest.get(asked.id))];
    }),
  );
  const draw = (id: QuestionId) => {
    let left = random();
    return tables.get(id)!.find(({ chance: own }) => (left -= own) < 0)?.value ?? [];
  };
  const passed = [0, 0, 0];
  let ever = 0;
  for (let round = 0; round < rounds; round++) {
    let last: readonly QuestionId[] = [];
    let any = false;
    for (const attempt of passed.keys()) {
      const seed = Math.floor(random() * 2 ** 32);
      const form = drawForm(bank, test.form, seed, last);
      const answers = new Map(form.map((id) => [id, draw(id)]));
      const result = judgeTest(bank, { seed, form, at: undefined, answers, flagged: new Set() }, test.masteryScore);
      if (result.passed) passed[attempt]!++;
      any ||= result.passed;
      last = form;
    }
    if (any) ever++;
  }
  return { shares: passed.map((count) => count / rounds), ever: ever / rounds, rounds };
}
