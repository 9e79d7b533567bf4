import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawForm } from "../../src/model/draw-form.ts";
import type { CourseId, QuestionId } from "../../src/model/ids.ts";
import { noCompany } from "../../src/packaging/company/company.ts";
import { loadCourse } from "../../src/packaging/content/load-course.ts";
import { tested } from "../fixtures/tested-course.ts";

const contentDir = new URL("../../src/content", import.meta.url).pathname;
const rescue = "rescue" as CourseId;
const { bank, outline } = tested(loadCourse(contentDir, rescue).course);
const seeds = Array.from({ length: 300 }, (_, seed) => seed);
const objectiveOf = (id: QuestionId) => bank.questions.find((question) => question.id === id)?.objective;

describe("rescue: the pre-check", () => {
  const { form = [], minutes } = outline.precheck ?? {};

  it("asks two short questions an objective, ten in six minutes", () => {
    const asked = drawForm(bank, form, 1, []);
    const counts = outline.objectives.map(({ id }) => asked.filter((question) => objectiveOf(question) === id).length);
    assert.deepEqual(counts, [2, 2, 2, 2, 2]);
    assert.equal(minutes, 6);
    assert.deepEqual(
      form.filter(({ kind }) => !["single", "multiple", "next"].includes(kind)),
      [],
    );
  });

  it("leaves the first test a full form of other questions, whatever both draw", () => {
    const { form: cells } = outline.test!;
    const whole = cells.reduce((sum, { count }) => sum + count, 0);
    for (const seed of seeds) {
      const asked = drawForm(bank, form, seed, []);
      const test = drawForm(bank, cells, 1000 + 7 * seed, asked);
      assert.equal(test.length, whole, `seed ${seed}`);
      assert.deepEqual(
        test.filter((id) => asked.includes(id)),
        [],
        `seed ${seed}`,
      );
    }
  });

  it("is not there where the company does without it; what was shown before counts on", () => {
    const course = loadCourse(contentDir, rescue, { ...noCompany, precheck: false }).course.outline;
    assert.equal(course.precheck, undefined);
    assert.deepEqual(course.numbers, outline.numbers);
    assert.deepEqual(
      course.lessons.map(({ objectives = [] }) => objectives),
      [[], ["hear"], ["hear"], ["check"], ["apologise"], ["solve"], ["close"], ["close"]],
    );
  });
});
