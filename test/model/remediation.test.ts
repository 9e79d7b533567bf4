import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import type { LessonId, ObjectiveId } from "../../src/model/ids.ts";
import { testOpen } from "../../src/model/progress.ts";
import { lessonsToRevisit } from "../../src/model/remediation.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { wayOn } from "../../src/model/way-on.ts";
import { worstCaseAttempt } from "../../src/model/worst-case.ts";
import { everythingDone } from "../fixtures/everything-done.ts";
import { smallCourse } from "../fixtures/small-course.ts";

const outline = { ...smallCourse.outline, test: { ...smallCourse.outline.test, remediation: true } };
const [start, mend] = outline.lessons;
if (start === undefined || mend === undefined) throw new Error("the small course has two lessons");
const parts = (hear: number, rest: number) => [
  { objective: "hear" as ObjectiveId, questions: 2, scaled: hear },
  { objective: "mend" as ObjectiveId, questions: 2, scaled: rest },
];
const fail = { scaled: 0.5, passed: false };

describe("lessonsToRevisit(result, byObjective, outline, masteryScore)", () => {
  it("names the lessons of every part below the mark, in the order of the course", () => {
    assert.deepEqual(lessonsToRevisit(fail, parts(0.2, 0.8), outline, 0.8), [start.id]);
    assert.deepEqual(lessonsToRevisit(fail, parts(0.2, 0.79), outline, 0.8), [start.id, mend.id]);
  });

  it("names none after a pass, nor where the course asks for none", () => {
    assert.deepEqual(lessonsToRevisit({ scaled: 0.9, passed: true }, parts(0.2, 1), outline, 0.8), []);
    assert.deepEqual(lessonsToRevisit(fail, parts(0.2, 0.2), smallCourse.outline, 0.8), []);
  });
});

describe("a failed test in a course that asks for remediation", () => {
  const form = smallCourse.bank.questions.slice(0, 4).map(({ id }) => id);
  const taking = applyFact(everythingDone(emptyAttempt, outline), { kind: "test-started", seed: 1, form }, outline);
  const failed = applyFact(taking, { kind: "test-handed-in", result: fail, revisit: [start.id, mend.id] }, outline);
  const page = (attempt: Attempt, lesson: typeof start) =>
    applyFact(attempt, { kind: "page-shown", lesson: lesson.id, page: lesson.pages[0]!.blocks[0]!.id }, outline);
  const restored = (attempt: Attempt): Attempt => decodeSuspendData(encodeSuspendData(attempt, outline), outline).attempt;

  it("closes the test until each of its lessons was opened again, and leads to them one by one", () => {
    assert.equal(testOpen(failed, outline), false);
    assert.deepEqual(wayOn(failed, outline)?.to, { kind: "page", lesson: start.id, page: start.pages[0]!.blocks[0]!.id });
    const half = page(failed, start);
    assert.deepEqual(half.test.revisit, [mend.id]);
    assert.equal(testOpen(half, outline), false);
    assert.equal(testOpen(page(half, mend), outline), true);
    assert.deepEqual(page(half, mend).test.revisit, undefined);
  });

  it("keeps that over a save and a restore at every step", () => {
    const half = page(restored(failed), start);
    assert.deepEqual([...(restored(failed).test.revisit ?? [])].sort(), [mend.id, start.id].sort());
    assert.equal(testOpen(restored(half), outline), false);
    assert.equal(testOpen(restored(page(restored(half), mend)), outline), true);
  });

  it("counts an opening once, and only of the lessons that were weak", () => {
    const half = page(failed, start);
    assert.equal(page(half, start), half);
    const other = applyFact(taking, { kind: "test-handed-in", result: fail, revisit: [mend.id] }, outline);
    assert.equal(testOpen(page(other, start), outline), false);
  });

  it("holds nobody back where the setting was taken out since", () => {
    assert.equal(testOpen(failed, smallCourse.outline), true);
  });

  it("forgets a lesson that the course no longer has", () => {
    const text = encodeSuspendData(failed, outline);
    const { [start.id]: _gone, ...lessons } = outline.numbers.lessons as Record<LessonId, number>;
    const later = { ...outline, numbers: { ...outline.numbers, lessons } };
    assert.deepEqual(decodeSuspendData(text, later).attempt.test.revisit, [mend.id]);
  });

  it("is in the longest state that the build reckons with", () => {
    assert.deepEqual(worstCaseAttempt({ ...smallCourse, outline }).test.revisit, [start.id, mend.id]);
    assert.equal(worstCaseAttempt(smallCourse).test.revisit, undefined);
  });
});
