import type { Attempt } from "./attempt.ts";
import type { CompletionRule } from "./completion-rule.ts";
import type { CourseOutline } from "./course.ts";
import { outcomeOf } from "./outcome.ts";

/** Whether the course is done by the company's own rule: every page where pages alone count, else passed. */
export function certified(attempt: Attempt, outline: CourseOutline, rule: CompletionRule): boolean {
  const { completion, success } = outcomeOf(attempt, outline, rule);
  return rule.by === "pages" ? completion === "completed" : success === "passed";
}
