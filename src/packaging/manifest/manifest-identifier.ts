import { createHash } from "node:crypto";
import type { CourseId } from "../../model/ids.ts";

/**
 * The identifier of a course's SCORM manifest: 15 characters, an NCName, the same for ever and in every standard.
 * SAP SuccessFactors tells courses apart by the first 15 characters, so all of them are here, and a hash of the whole id is among them.
 */
export function manifestIdentifier(course: CourseId): string {
  const hash = createHash("sha256").update(`recourse/courses/${course}`).digest("hex");
  return `${course.slice(0, 6)}-${hash}`.slice(0, 15);
}
