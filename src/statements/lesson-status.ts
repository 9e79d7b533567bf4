import { defaultCompletion, type CompletionRule } from "../model/completion-rule.ts";
import type { Outcome } from "../model/outcome.ts";

/** SCORM 1.2 RTE 3.4.2.1, cmi.core.lesson_status, from the lowest to the highest. */
const statuses = ["not attempted", "browsed", "incomplete", "failed", "completed", "passed"] as const;
export type LessonStatus = (typeof statuses)[number];

/**
 * The only place where completion and success become one, in the words that the rule wants. While a test is still to be passed or spent
 * (`unknown`) the status stays `incomplete`, though every lesson is finished: `completed` would close the course in most LMSs.
 * `not-judged`: a course without a test; where the rule goes by pages, no test is waited for either.
 */
export function toLessonStatus(
  completion: Outcome["completion"],
  success: Outcome["success"] | "not-judged",
  rule: CompletionRule = defaultCompletion,
): LessonStatus {
  switch (success) {
    case "passed":
      return rule.statuses.startsWith("passed-") ? "passed" : "completed";
    case "failed":
      return "failed";
    case "unknown":
      return rule.by === "pages" ? completion : "incomplete";
    case "not-judged":
      return completion;
  }
}

/** As AICC read them: LMSs write "Passed", "P", "Complete". "unknown" and "undefined" stand for no status in some. */
const byFirstLetter: Readonly<Record<string, LessonStatus>> = {
  p: "passed",
  c: "completed",
  f: "failed",
  i: "incomplete",
  b: "browsed",
  n: "not attempted",
  u: "not attempted",
};

/** Whether a word that a host may hold says `passed`. */
export function isPassed(held: string): boolean {
  return byFirstLetter[held.trim().toLowerCase().charAt(0)] === "passed";
}

/**
 * The higher of what the host holds and what the attempt says: a status is never lowered. What the host holds is given back letter by letter
 * where it stays. A word that nobody knows may be anything: only `passed`, than which nothing is higher, takes its place.
 */
export function higherStatus(held: string, next: LessonStatus): string {
  const word = held.trim().toLowerCase();
  const known = word === "" ? "not attempted" : byFirstLetter[word.charAt(0)];
  if (known === undefined) return next === "passed" ? next : held;
  return statuses.indexOf(known) >= statuses.indexOf(next) ? held : next;
}
