import type { Attempt, TestProgress, TestRun } from "./attempt.ts";
import type { CourseOutline } from "./course.ts";
import type { ObjectiveId, QuestionId } from "./ids.ts";
import { lessonProgress } from "./progress.ts";
import type { QuestionBank } from "./question.ts";
import { scoreTest } from "./score-test.ts";

/**
 * Whether the pre-check may be begun or gone on with: once, before any test, and begun only while no lesson is finished that it could shorten.
 */
export function precheckOpen(attempt: Attempt, outline: CourseOutline): boolean {
  const { precheck, test } = attempt;
  if (outline.precheck === undefined || isTested(test)) return false;
  if (precheck !== undefined) return precheck.kind === "under-way";
  const asked = outline.precheck.form.map(({ objective }) => objective);
  const shortened = outline.lessons.filter(({ objectives = [] }) => objectives.some((id) => asked.includes(id)));
  return shortened.every((lesson) => lessonProgress(attempt, lesson).status !== "finished");
}

/** The pre-check that may be gone on with, where one is under way. */
export function precheckRun({ precheck, test }: Attempt): TestRun | undefined {
  return precheck?.kind === "under-way" && !isTested(test) ? precheck.run : undefined;
}

/** A test was begun or handed in. */
function isTested({ current, results }: TestProgress): boolean {
  return current !== undefined || results.length > 0;
}

/** Objectives of which every question of the form was answered right, with the full score. Questions that the bank no longer has are left out. */
export function shownObjectives(bank: QuestionBank, run: TestRun): ObjectiveId[] {
  const fullScore = 1;
  return scoreTest(bank, run).byObjective.flatMap(({ objective, scaled }) => (scaled === fullScore ? [objective] : []));
}

/** Questions that the next test does not ask while there are others: those of the last test, before the first those of the pre-check. */
export function questionsToAvoid({ precheck, test }: Attempt): readonly QuestionId[] {
  if (test.last !== undefined) return test.last.form;
  if (precheck === undefined || test.results.length > 0) return [];
  return precheck.kind === "ended" ? [...precheck.asked] : precheck.run.form;
}
