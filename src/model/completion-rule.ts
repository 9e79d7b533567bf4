import type { Standard } from "./catalogue.ts";
import type { CourseOutline } from "./course.ts";

/** What an LMS is told to count as done, and in which words. */
export interface CompletionRule {
  /** What a learner has to do: see every page and do every practice, pass the test, or both. */
  readonly by: "pages" | "test" | "both";
  /**
   * The word for done and the word for not done, where a standard has one word for both (SCORM 1.2). In every standard: `*-failed` tells a failed
   * test at once, `passed-incomplete` when no attempt is left, `completed-incomplete` never.
   */
  readonly statuses: "passed-incomplete" | "passed-failed" | "completed-incomplete" | "completed-failed";
  /** A score of 1 when the pages are done, instead of the test's: for LMSs that want a score from everything. Only `by: pages`, only SCORM. */
  readonly scoreOnCompletion: boolean;
  /** Which of several tests gives the score. */
  readonly score: "best" | "last";
}

export const defaultCompletion: CompletionRule = { by: "test", statuses: "passed-incomplete", scoreOnCompletion: false, score: "best" };

/**
 * The rule as a course can keep it: one without a test is done by its pages, and where a test was to decide, nothing is judged: `completed`, never `passed`
 * nor `failed`.
 */
export function ruleOf({ test }: Pick<CourseOutline, "test">, rule: CompletionRule): CompletionRule {
  return test !== undefined || rule.by === "pages" ? rule : { ...rule, by: "pages", statuses: "completed-incomplete" };
}

/**
 * The rule as a standard can say it. cmi5 9.3.4: `passed` is for what was judged, so pages alone are `completed`. Outside SCORM there is no score
 * without a test.
 */
export function completionFor(standard: Standard, rule: CompletionRule): CompletionRule {
  if (standard !== "cmi5" && standard !== "xapi") return rule;
  const told = { ...rule, scoreOnCompletion: false };
  return rule.by === "pages" ? { ...told, statuses: "completed-incomplete" } : told;
}
