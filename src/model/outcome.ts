import type { Attempt } from "./attempt.ts";
import type { CourseOutline } from "./course.ts";
import { attemptsLeft, lessonProgress } from "./progress.ts";

/** What the course has to say of an attempt, before any standard puts it in its own words. */
export interface Outcome {
  /** Saw it all. */
  readonly completion: "incomplete" | "completed";
  /** Judged well. `failed` only when no attempt at the test is left: some systems lock a learner out at the first `failed`. */
  readonly success: "unknown" | "passed" | "failed";
  /** The best test handed in, 0 to 1; undefined before the first. */
  readonly scaled: number | undefined;
  /** Share of pages seen, 0 to 1. */
  readonly progress: number;
}

/** `passed` holds for good once any test handed in was passed, and implies `completed`. */
export function outcomeOf(attempt: Attempt, outline: CourseOutline): Outcome {
  const lessons = outline.lessons.map((lesson) => lessonProgress(attempt, lesson));
  const { results } = attempt.test;
  const passed = results.some((result) => result.passed);
  const failed = !passed && results.length > 0 && attemptsLeft(attempt, outline) === 0;
  const pages = lessons.reduce((sum, lesson) => sum + lesson.pages, 0);
  const pagesSeen = lessons.reduce((sum, lesson) => sum + lesson.pagesSeen, 0);
  return {
    completion: passed || lessons.every((lesson) => lesson.status === "finished") ? "completed" : "incomplete",
    success: passed ? "passed" : failed ? "failed" : "unknown",
    scaled: results.length === 0 ? undefined : Math.max(...results.map((result) => result.scaled)),
    progress: pages === 0 ? 0 : pagesSeen / pages,
  };
}
