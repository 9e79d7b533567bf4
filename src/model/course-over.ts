import type { Attempt } from "./attempt.ts";
import { certified } from "./certified.ts";
import type { CompletionRule } from "./completion-rule.ts";
import type { CourseOutline } from "./course.ts";
import { attemptsLeft } from "./progress.ts";

/** Whether the course is behind the learner: done by the company's rule, or every attempt at the test used. */
export function courseOver(attempt: Attempt, outline: CourseOutline, rule: CompletionRule): boolean {
  const { current, results } = attempt.test;
  return certified(attempt, outline, rule) || (current === undefined && results.length > 0 && attemptsLeft(attempt, outline) === 0);
}
