import type { Course } from "../model/course.ts";
import { encodeSuspendData, suspendDataLimit } from "../model/suspend-data.ts";
import { worstCaseAttempt } from "../model/worst-case.ts";
import { PackagingError } from "./packaging-error.ts";

/**
 * Characters of the longest state that any learner of this course can have, computed, not guessed.
 * Throws a `PackagingError` where that passes what SCORM 1.2 promises room for: such a course would forget its learners.
 */
export function stateLength(course: Course): number {
  const { length } = encodeSuspendData(worstCaseAttempt(course), course.outline);
  if (length > suspendDataLimit) {
    const room = `${length} characters, and SCORM 1.2 promises room for ${suspendDataLimit}`;
    throw new PackagingError(
      "state-too-long",
      `The saved state of ${course.outline.id} can take ${room}: take blocks or questions out, or split the course.`,
    );
  }
  return length;
}
