import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt, TestRun } from "../../src/model/attempt.ts";
import { drawForm } from "../../src/model/draw-form.ts";
import type { BlockId, OptionId, QuestionId } from "../../src/model/ids.ts";
import { outcomeOf } from "../../src/model/outcome.ts";
import type { Question } from "../../src/model/question.ts";
import { seededRandom } from "../../src/model/random.ts";
import { reachesMastery, scoreTest } from "../../src/model/score-test.ts";
import { shuffle, shuffledGap, shuffledItems, shuffledOptions, shuffledTargets } from "../../src/model/shuffle.ts";
import { gapQuestion, kindsCourse, matchQuestion, rateQuestion } from "../fixtures/question-kinds.ts";
import { smallOrder } from "../fixtures/small-blocks.ts";
import { question, smallCourse } from "../fixtures/small-course.ts";

const { bank, outline } = smallCourse;
const seeds = Array.from({ length: 500 }, (_, index) => index * 7919);

describe("drawForm(bank, form, seed, avoid)", () => {
  it("fills each cell of the blueprint exactly, without a question twice", () => {
    for (const seed of seeds) {
      const drawn = drawForm(bank, outline.test.form, seed, []).map((id) => bank.questions.find((q) => q.id === id)!);
      assert.equal(new Set(drawn).size, 4);
      for (const cell of outline.test.form) {
        assert.equal(drawn.filter((q) => q.objective === cell.objective && q.kind === cell.kind).length, cell.count);
      }
    }
  });

  it("avoids the last form's questions wherever the cell has others", () => {
    for (const seed of seeds) {
      const first = drawForm(bank, outline.test.form, seed, []);
      assert.equal(
        drawForm(bank, outline.test.form, seed + 1, first).some((id) => first.includes(id)),
        false,
      );
    }
  });

  it("takes questions again rather than giving a shorter form", () => {
    const all = bank.questions.map((q) => q.id);
    assert.equal(drawForm(bank, outline.test.form, 1, all).length, 4);
  });

  it("gives the same form for the same seed, and every question its turn over many", () => {
    const drawn = new Set(seeds.flatMap((seed) => drawForm(bank, outline.test.form, seed, [])));
    assert.deepEqual(drawForm(bank, outline.test.form, 42, []), drawForm(bank, outline.test.form, 42, []));
    assert.equal(
      drawn.size,
      bank.questions.filter((q) => outline.test.form.some((c) => c.objective === q.objective && c.kind === q.kind)).length,
    );
  });
});

describe("shuffledItems(block)", () => {
  it("shows the items of each block in an order of its own, always the same and never the right one", () => {
    const orders = seeds.map((seed) => {
      const block = { ...smallOrder, id: `block-${seed}` as BlockId };
      const shown = shuffledItems(block);
      assert.deepEqual(shuffledItems(block), shown);
      assert.notDeepEqual(shown, block.items);
      assert.deepEqual(new Set(shown), new Set(block.items));
      return shown.map(({ id }) => id).join("");
    });
    assert.equal(new Set(orders).size, 5);
  });

  it("does not depend on the order in which the author's letters stand", () => {
    const turned = { ...smallOrder, items: [...smallOrder.items].reverse() };
    const shown = shuffledItems(smallOrder).map(({ id }) => id);
    const other = shuffledItems(turned).map(({ id }) => id);
    assert.ok(other.join() === shown.join() || other.join() === [...shown].reverse().join());
  });
});

describe("shuffledOptions(question, seed)", () => {
  it("shows every option once and puts the key at each place about equally often", () => {
    const asked = question("q", "single", "abcd", "b");
    const places = [0, 0, 0, 0];
    for (const seed of seeds) {
      const shown = shuffledOptions(asked, seed);
      assert.deepEqual(shown.map((option) => option.id).sort(), ["a", "b", "c", "d"]);
      places[shown.findIndex((option) => option.right)]!++;
    }
    for (const count of places) assert.ok(count > 75 && count < 175, places.join());
  });

  it("keeps its order when the author moves options about", () => {
    const asked = question("q", "single", "abcd", "b");
    const moved = { ...asked, options: [...asked.options].reverse() };
    for (const seed of seeds)
      assert.deepEqual(
        shuffledOptions(moved, seed).map((x) => x.id),
        shuffledOptions(asked, seed).map((x) => x.id),
      );
  });

  it("never shows what is to be put in order in the right order", () => {
    const asked = question("q", "order", "abcd", "cadb");
    for (const seed of seeds)
      assert.notEqual(
        shuffledOptions(asked, seed)
          .map((option) => option.id)
          .join(""),
        "cadb",
      );
  });
});

describe("shuffledTargets(question, seed) and shuffledGap(question, gap, seed)", () => {
  it("show each once, in an order of their own for each form, the same for the same", () => {
    const [gap] = gapQuestion.gaps;
    for (const shown of [
      (seed: number) => shuffledTargets(matchQuestion, seed),
      (seed: number) => shuffledGap(gapQuestion, gap!, seed),
      (seed: number) => shuffledOptions(rateQuestion, seed),
    ]) {
      const orders = seeds.map((seed) => shown(seed).map(({ id }) => id));
      for (const order of orders) assert.deepEqual([...order].sort(), [...orders[0]!].sort());
      assert.ok(new Set(orders.map(String)).size >= 6);
      assert.deepEqual(
        shown(seeds[3]!).map(({ id }) => id),
        orders[3],
      );
    }
    assert.ok(
      seeds.some((seed) => {
        const places = shuffledTargets(matchQuestion, seed).map(({ id }) => id);
        const sides = shuffledOptions(matchQuestion, seed).map(({ to }) => to);
        return places.slice(0, 3).join() !== sides.join();
      }),
      "targets are not told by where their left sides stand",
    );
  });
});

describe("drawForm(bank, form, seed, avoid) with every kind", () => {
  it("takes the one question of each cell", () => {
    const { bank, outline } = kindsCourse;
    assert.deepEqual([...drawForm(bank, outline.test.form, 3, [])].sort(), bank.questions.map(({ id }) => id).sort());
  });
});

describe("shuffle(items, random)", () => {
  it("makes each of the six orders of three about equally often", () => {
    const random = seededRandom(1);
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round++) {
      const order = shuffle(["a", "b", "c"], random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    assert.equal(counts.size, 6);
    for (const count of counts.values()) assert.ok(count > 850 && count < 1150, [...counts].join(" "));
  });
});

describe("scoreTest(bank, run)", () => {
  const run = (answers: Record<string, string>): TestRun => ({
    seed: 1,
    form: ["q01", "q02", "q07", "q12"] as QuestionId[],
    at: undefined,
    answers: new Map(Object.entries(answers).map(([id, letters]) => [id as QuestionId, [...letters] as OptionId[]])),
    flagged: new Set(),
  });

  it("means the questions, unanswered ones as 0, and tells the objectives apart", () => {
    const score = scoreTest(bank, run({ q01: "b", q02: "a", q07: "b" }));
    assert.equal(score.scaled, (1 + 0.6 + 1 + 0) / 4);
    assert.deepEqual(score.byObjective, [
      { objective: "hear", questions: 2, scaled: 0.8 },
      { objective: "mend", questions: 2, scaled: 0.5 },
    ]);
  });

  it("tells what was recalled apart from what was judged", () => {
    const judged = {
      ...bank,
      questions: bank.questions.map((question) => ({ ...question, level: question.id === "q01" ? "judgement" : "knowledge" }) as Question),
    };
    assert.deepEqual(scoreTest(judged, run({ q01: "b", q02: "a", q07: "b" })).byLevel, [
      { level: "knowledge", questions: 3, scaled: (0.6 + 1 + 0) / 3 },
      { level: "judgement", questions: 1, scaled: 1 },
    ]);
  });

  it("gives 0 for a form that has no question of the bank", () => {
    assert.equal(scoreTest(bank, { ...run({}), form: ["gone" as QuestionId] }).scaled, 0);
  });
});

describe("reachesMastery(scaled, masteryScore)", () => {
  it("passes at the mark and fails just below it", () => {
    assert.ok(reachesMastery(12 / 15, 0.8));
    assert.ok(!reachesMastery(0.7999, 0.8));
    assert.ok(reachesMastery(0, 0));
  });

  it("does not let adding fractions decide", () => {
    const sum = Array.from({ length: 15 }, () => 0.8).reduce((total, part) => total + part, 0);
    assert.notEqual(sum / 15, 0.8);
    assert.ok(reachesMastery(sum / 15, 0.8));
  });
});

describe("outcomeOf(attempt, outline)", () => {
  const withResults = (...results: [number, boolean][]): Attempt => ({
    ...emptyAttempt,
    test: { ...emptyAttempt.test, results: results.map(([scaled, passed]) => ({ scaled, passed })) },
  });

  it("knows nothing of success before a test, and has no score", () => {
    assert.deepEqual(outcomeOf(emptyAttempt, outline), { completion: "incomplete", success: "unknown", scaled: undefined, progress: 0 });
  });

  it("holds failure back while an attempt is left", () => {
    assert.equal(outcomeOf(withResults([0.5, false], [0.6, false]), outline).success, "unknown");
    assert.equal(outcomeOf(withResults([0.5, false], [0.6, false], [0.1, false]), outline).success, "failed");
  });

  it("keeps the best score and a pass, whatever comes after", () => {
    const outcome = outcomeOf(withResults([0.5, false], [0.9, true], [0.1, false]), outline);
    assert.deepEqual([outcome.success, outcome.completion, outcome.scaled], ["passed", "completed", 0.9]);
  });
});
