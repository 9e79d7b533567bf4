import type { Outcome } from "../model/outcome.ts";

/** SCORM 1.2 RTE 3.4.2.1, cmi.core.lesson_status, from the lowest to the highest. */
const statuses = ["not attempted", "browsed", "incomplete", "failed", "completed", "passed"] as const;
export type LessonStatus = (typeof statuses)[number];

/**
 * The only place where completion and success become one. While a test is still to be passed or spent (`unknown`) the status stays
 * `incomplete`, though every lesson is finished: `completed` would close the course in most LMSs. `not-judged`: a course without a test.
 */
export function toLessonStatus(completion: Outcome["completion"], success: Outcome["success"] | "not-judged"): LessonStatus {
  switch (success) {
    case "passed":
      return "passed";
    case "failed":
      return "failed";
    case "unknown":
      return "incomplete";
    case "not-judged":
      return completion;
  }
}

/** The higher of what the host holds and what the attempt says: a status is never lowered. What the host may not hold counts as nothing. */
export function higherStatus(held: string, next: LessonStatus): LessonStatus {
  const known = statuses.find((status) => status === held.trim());
  return known !== undefined && statuses.indexOf(known) > statuses.indexOf(next) ? known : next;
}
