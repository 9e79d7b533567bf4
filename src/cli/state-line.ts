import type { Course } from "../model/course.ts";
import { suspendDataLimit } from "../model/suspend-data.ts";
import { stateLength } from "../packaging/state-length.ts";

/** How near a course comes to what every LMS has room for. Throws a `PackagingError` where it passes that. */
export function stateLine(course: Course): string {
  return `The longest saved state of ${course.outline.id}: ${stateLength(course)} of ${suspendDataLimit} characters.`;
}
