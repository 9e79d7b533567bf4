import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawForm } from "../../../src/model/draw-form.ts";
import type { BlueprintCell, Question, QuestionBank } from "../../../src/model/question.ts";
import type { AuthoredQuestion } from "../../../src/packaging/content/authored.ts";
import { formRange } from "../../../src/packaging/content/form-range.ts";

const cell = (objective: string, count: number) => ({ objective, phase: "P1", kind: "single", count }) as BlueprintCell;
const asked = (id: string, objective: string, difficulty: number) =>
  ({ id, objective, phase: "P1", kind: "single", difficulty }) as AuthoredQuestion;

const questions = [
  ...[0.5, 0.6, 0.7, 0.8, 0.9, 0.7].map((difficulty, index) => asked(`h${index}`, "hear", difficulty)),
  ...[0.4, 0.6, 0.65].map((difficulty, index) => asked(`m${index}`, "mend", difficulty)),
];
const form = [cell("hear", 2), cell("mend", 1)];

describe("formRange(form, questions)", () => {
  it("is what a hand reckons: the mean form, the hardest and the easiest", () => {
    const { mean, lowest, highest, cells } = formRange(form, questions);
    const rounded = [mean, lowest, highest].map((value) => Math.round(value * 1e6) / 1e6);
    // Hear: mean 0.7, hardest two 0.5 and 0.6, easiest two 0.8 and 0.9. Mend: mean 0.55, 0.4, 0.65.
    assert.deepEqual(
      rounded,
      [1.95 / 3, 1.5 / 3, 2.35 / 3].map((value) => Math.round(value * 1e6) / 1e6),
    );
    assert.deepEqual(
      cells.map(({ below, above }) => [below, above].map((value) => Math.round(value * 1e6) / 1e6)),
      [
        [0.1, 0.1],
        [0.05, 0.033333],
      ],
    );
  });

  it("holds every form that the draw can give, and both its ends are drawn", () => {
    const { lowest, highest } = formRange(form, questions);
    const difficulty = new Map(questions.map((question) => [question.id, question.difficulty]));
    const bank: QuestionBank = { id: "bank", questions: questions as unknown as readonly Question[] };
    const scores = Array.from({ length: 2000 }, (_, seed) => {
      const first = drawForm(bank, form, seed, []);
      const second = drawForm(bank, form, seed + 1, first);
      return [first, second].map((ids) => ids.reduce((sum, id) => sum + difficulty.get(id)!, 0) / ids.length);
    }).flat();
    assert.ok(Math.abs(Math.min(...scores) - lowest) < 1e-9, `${Math.min(...scores)} and ${lowest}`);
    assert.ok(Math.abs(Math.max(...scores) - highest) < 1e-9, `${Math.max(...scores)} and ${highest}`);
  });
});
