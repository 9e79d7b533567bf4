import type { Attempt } from "./attempt.ts";
import { defaultCompletion, type CompletionRule } from "./completion-rule.ts";
import type { CourseOutline } from "./course.ts";
import type { BlockId, LessonId, QuestionId } from "./ids.ts";
import { precheckRun } from "./precheck.ts";
import { attemptsLeft, corePages, lessonProgress, lessonsBeforeTest, testOpen } from "./progress.ts";

/** Where *Go on* leads: a page (by its first block), a question of the test under way or of the pre-check (undefined: the overview before handing in), or the test's door. */
export interface WayOn {
  readonly to:
    | { readonly kind: "page"; readonly lesson: LessonId; readonly page: BlockId }
    | { readonly kind: "question"; readonly question: QuestionId | undefined }
    | { readonly kind: "precheck"; readonly question: QuestionId | undefined }
    | { readonly kind: "test" };
  /** The learner was there before, and stopped. */
  readonly stopped: boolean;
}

/**
 * Back to exactly where the learner was last. Where that is gone, or nothing was opened yet: a test under way, else the first page not seen,
 * else the first practice left, else a lesson that the test waits for, else the test. Undefined when there is nothing left to do
 * by the company's rule: after a pass, pages where it wants them too; without a test, after the last
 * page and practice, wherever the learner was. Knows no clock: a test that has to be waited for is led to, and its door says until when.
 */
export function wayOn(attempt: Attempt, outline: CourseOutline, rule: CompletionRule = defaultCompletion): WayOn | undefined {
  const { place, seen } = attempt;
  const { current, results } = attempt.test;
  if (outline.test === undefined && outline.lessons.every((lesson) => lessonProgress(attempt, lesson).status === "finished"))
    return undefined;
  if (place.kind === "lesson") {
    const page = pageWith(outline, place.lesson, place.page);
    if (page !== undefined) return { to: page, stopped: true };
  }
  if (current !== undefined) return { to: { kind: "question", question: current.at }, stopped: true };
  const precheck = place.kind === "precheck" ? precheckRun(attempt) : undefined;
  if (precheck !== undefined) return { to: { kind: "precheck", question: precheck.at }, stopped: true };
  const testPassed = results.some(({ passed }) => passed);
  if (testPassed && rule.by === "test") return undefined;
  for (const lesson of outline.lessons) {
    const unseen = corePages(attempt, lesson)
      .flatMap(({ blocks }) => blocks)
      .find(({ id }) => !seen.has(id))?.id;
    const left = unseen ?? lessonProgress(attempt, lesson).practiceLeft[0];
    const page = left && pageWith(outline, lesson.id, left);
    if (page !== undefined) return { to: page, stopped: false };
  }
  if (testPassed) return undefined;
  const again = attemptsLeft(attempt, outline) > 0 ? lessonsBeforeTest(attempt, outline)[0] : undefined;
  const reopened = again?.pages[0]?.blocks[0];
  if (again !== undefined && reopened !== undefined) return { to: { kind: "page", lesson: again.id, page: reopened.id }, stopped: false };
  return testOpen(attempt, outline) ? { to: { kind: "test" }, stopped: place.kind === "test" } : undefined;
}

function pageWith(outline: CourseOutline, id: LessonId, block: BlockId): Extract<WayOn["to"], { kind: "page" }> | undefined {
  const lesson = outline.lessons.find((other) => other.id === id);
  const page = lesson?.pages.find(({ blocks }) => blocks.some((other) => other.id === block))?.blocks[0];
  return page && { kind: "page", lesson: id, page: page.id };
}
