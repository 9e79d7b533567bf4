import type { Attempt } from "./attempt.ts";
import type { CourseOutline } from "./course.ts";
import { lessonProgress } from "./progress.ts";

/** Whole minutes that the lessons still take: of each the share of its pages that are needed and not seen, but one for what is left to practise. Optional pages take none. */
export function minutesLeft(attempt: Attempt, outline: CourseOutline): number {
  const left = outline.lessons.map((lesson) => {
    const { status, pages, pagesSeen } = lessonProgress(attempt, lesson);
    const all = lesson.pages.filter(({ optional }) => optional !== true).length;
    return status === "finished" ? 0 : Math.max(1, (lesson.minutes * (pages - pagesSeen)) / Math.max(1, all));
  });
  return Math.ceil(left.reduce((sum, minutes) => sum + minutes, 0));
}
