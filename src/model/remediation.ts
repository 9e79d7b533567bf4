import type { ObjectiveResult, TestResult } from "./attempt.ts";
import type { CourseOutline } from "./course.ts";
import type { LessonId } from "./ids.ts";
import { reachesMastery } from "./score-test.ts";

/** The lessons to open again after this test: those of every part below the pass mark. None where it was passed, or the course asks for none. */
export function lessonsToRevisit(
  result: TestResult,
  byObjective: readonly ObjectiveResult[],
  { test, objectives, lessons }: CourseOutline,
  masteryScore: number,
): LessonId[] {
  if (result.passed || test.remediation !== true) return [];
  const weak = byObjective.filter(({ scaled }) => !reachesMastery(scaled, masteryScore)).map(({ objective }) => objective);
  const named = objectives.filter(({ id }) => weak.includes(id)).flatMap((objective) => objective.lessons);
  return lessons.map(({ id }) => id).filter((id) => named.includes(id));
}
