import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Course, IdNumbers } from "../../src/model/course.ts";
import { drawForm } from "../../src/model/draw-form.ts";
import type { BlockId, CourseId, LessonId, QuestionId } from "../../src/model/ids.ts";
import { mergeAttempts } from "../../src/model/merge-attempts.ts";
import { encodeSuspendData, suspendDataLimit } from "../../src/model/suspend-data.ts";
import { worstCaseAttempt } from "../../src/model/worst-case.ts";
import { loadCourse } from "../../src/packaging/content/load-course.ts";
import { kindsCourse } from "../fixtures/question-kinds.ts";
import { carefulCourse, question, smallCourse } from "../fixtures/small-course.ts";
import { grownApart } from "./grown-apart.ts";

const rescue = loadCourse(new URL("../../src/content", import.meta.url).pathname, "rescue" as CourseId).course;
const length = (attempt: Parameters<typeof encodeSuspendData>[0], { outline }: Course): number =>
  encodeSuspendData(attempt, outline).length;
const worst = (course: Course): number => length(worstCaseAttempt(course), course);

const { outline } = smallCourse;
/** The small course with these numbers and rules. */
function changed(numbers: Partial<IdNumbers>, test: Partial<Course["outline"]["test"]> = {}, bank = smallCourse.bank): Course {
  return { ...smallCourse, bank, outline: { ...outline, numbers: { ...outline.numbers, ...numbers }, test: { ...outline.test, ...test } } };
}

describe("worstCaseAttempt(course)", () => {
  for (const [name, course, seeds] of [
    ["the small course", smallCourse, 500],
    ["a course with every kind of question", kindsCourse, 500],
    ["a course that asks how sure learners are, with a wait between tests", carefulCourse(), 500],
    ["rescue", rescue, 500],
  ] as const) {
    it(`T19: is never passed by a learner of ${name}, nor by two or three states of one joined, nor by two worst cases joined`, () => {
      const limit = worst(course);
      assert.ok(limit <= suspendDataLimit);
      for (let seed = 1; seed <= seeds; seed++) {
        const { one, other, third } = grownApart(course, 1000 + seed, 80);
        const joined = mergeAttempts(one, other, course.outline);
        for (const attempt of [one, other, joined, mergeAttempts(joined, third, course.outline)])
          assert.ok(length(attempt, course) <= limit, `seed ${seed}`);
      }
      const most = worstCaseAttempt(course);
      for (const revision of [most.revision, most.revision - 1]) {
        const joined = mergeAttempts(most, { ...most, revision, place: { kind: "home" } }, course.outline);
        assert.ok(length(joined, course) <= limit);
      }
    });
  }

  it("takes the page whose numbers are longest, wherever it stands", () => {
    const { lessons, blocks } = outline.numbers;
    const [lesson, page] = ["mend" as LessonId, "mend-words" as BlockId];
    const course = changed({ lessons: { ...lessons, [lesson]: 2 ** 25 }, blocks: { ...blocks, [page]: 2 ** 10 } });
    assert.deepEqual(worstCaseAttempt(course).place, { kind: "lesson", lesson, page });
  });

  it("takes the questions that need most room: a long number weighs as much as several options", () => {
    const bank = { ...smallCourse.bank, questions: [question("few", "single", "abcd", "a"), question("many", "single", "abcde", "a")] };
    const questions = { few: 2 ** 20, many: 1 } as Record<string, number> as Record<QuestionId, number>;
    const [cell] = outline.test.form;
    const course = changed({ questions }, { form: [cell!], opens: "always" }, bank);
    const seed = 2 ** 30 - 1;
    const answered = (form: readonly QuestionId[]) =>
      form.reduce(
        (attempt, id) =>
          applyFact(
            attempt,
            {
              kind: "question-answered",
              question: id,
              answer: bank.questions.find((other) => other.id === id)!.options.map((option) => option.id),
            },
            course.outline,
          ),
        applyFact(emptyAttempt, { kind: "test-started", seed, form }, course.outline),
      );
    for (const form of [drawForm(bank, [cell!], seed, []), ["few" as QuestionId], ["many" as QuestionId]]) {
      const { current } = answered(form).test;
      assert.ok(
        length({ ...worstCaseAttempt(course), test: { ...worstCaseAttempt(course).test, current } }, course) <= worst(course),
        String(form),
      );
    }
  });

  it("has room for one result more than a single attempt: one that passed, and a better one that did not", () => {
    const course = changed({}, { attempts: 1 });
    const results = [
      { scaled: 0.9, passed: false },
      { scaled: 0.8, passed: true },
    ];
    const [one, other] = results.map((result, revision) => ({
      ...emptyAttempt,
      revision,
      test: { ...emptyAttempt.test, results: [result] },
    }));
    const joined = mergeAttempts(one!, other!, course.outline);
    assert.deepEqual(joined.test.results, results);
    assert.equal(worstCaseAttempt(course).test.results.length, 2);
  });
});
