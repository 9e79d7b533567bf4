import type { Attempt } from "./attempt.ts";
import type { CourseOutline } from "./course.ts";
import { lessonProgress } from "./progress.ts";

/** Whole minutes that the lessons still take: of a lesson begun the share of its pages that nobody has seen, but one for what is left to practise. */
export function minutesLeft(attempt: Attempt, outline: CourseOutline): number {
  const left = outline.lessons.map((lesson) => {
    const { status, pages, pagesSeen } = lessonProgress(attempt, lesson);
    return status === "finished" ? 0 : Math.max(1, lesson.minutes * (1 - pagesSeen / Math.max(1, pages)));
  });
  return Math.ceil(left.reduce((sum, minutes) => sum + minutes, 0));
}
