import type { Attempt } from "../model/attempt.ts";
import type { CompletionRule } from "../model/completion-rule.ts";
import type { CourseOutline } from "../model/course.ts";
import { outcomeOf } from "../model/outcome.ts";

/** Whether a fact has made another status of the attempt: one that no learner should wait for. */
export function statusChanged(before: Attempt, after: Attempt, outline: CourseOutline, rule: CompletionRule): boolean {
  if (before === after) return false;
  const [was, is] = [outcomeOf(before, outline, rule), outcomeOf(after, outline, rule)];
  return was.completion !== is.completion || was.success !== is.success;
}
