import type { ObjectiveResult, TestResult } from "./attempt.ts";
import type { CourseOutline, LessonOutline } from "./course.ts";
import type { LessonId } from "./ids.ts";
import { reachesMastery } from "./score-test.ts";

/** The lessons to open again after this test: those of every part below the pass mark. None where it was passed, or the course asks for none. */
export function lessonsToRevisit(
  result: TestResult,
  byObjective: readonly ObjectiveResult[],
  outline: CourseOutline,
  masteryScore: number,
): LessonId[] {
  if (result.passed || outline.test?.remediation !== true) return [];
  return weakLessons(byObjective, outline, masteryScore).map(({ id }) => id);
}

/** The lessons of every part below the pass mark, in the order of the course. */
export function weakLessons(
  byObjective: readonly ObjectiveResult[],
  { objectives, lessons }: CourseOutline,
  masteryScore: number,
): readonly LessonOutline[] {
  const weak = byObjective.filter(({ scaled }) => !reachesMastery(scaled, masteryScore)).map(({ objective }) => objective);
  const named = objectives.filter(({ id }) => weak.includes(id)).flatMap((objective) => objective.lessons);
  return lessons.filter(({ id }) => named.includes(id));
}
