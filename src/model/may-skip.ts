import type { Attempt } from "./attempt.ts";
import type { LessonOutline, PageOutline } from "./course.ts";
import { isPractice } from "./lesson.ts";

/** Whether the lesson is shorter for this learner: some of its pages may be skipped. */
export function isShortened(attempt: Attempt, lesson: LessonOutline): boolean {
  return lesson.pages.some((page) => page.optional !== true && maySkip(attempt, lesson, page));
}

/** Whether the pre-check has shown all that the lesson is there for. A lesson that no objective names is there for everybody. */
function hasShown({ precheck }: Attempt, { objectives = [] }: LessonOutline): boolean {
  return precheck?.kind === "ended" && objectives.length > 0 && objectives.every((id) => precheck.shown.has(id));
}

/** Whether the lesson needs this page of this learner. */
export function isNeeded(attempt: Attempt, lesson: LessonOutline, page: PageOutline): boolean {
  return page.optional !== true && !maySkip(attempt, lesson, page);
}

/** Where the lesson begins for this learner: a page, from 1. */
export function firstPage(attempt: Attempt, lesson: LessonOutline): number {
  const index = lesson.pages.findIndex((page) => isNeeded(attempt, lesson, page));
  return index < 0 ? 1 : index + 1;
}

/** Whether the learner may go past this page, as somebody who has shown the lesson: there is nothing to practise on it. */
export function maySkip(attempt: Attempt, lesson: LessonOutline, page: PageOutline): boolean {
  return hasShown(attempt, lesson) && !page.blocks.some(({ kind }) => isPractice(kind));
}
