import type { Place } from "../model/attempt.ts";

/** For reports and support only; resuming reads the suspend data. At most 255 characters (SCORM 1.2 RTE 3.4.2.1, CMIString255). */
export function toLessonLocation(place: Place): string {
  return place.kind === "lesson" ? `${place.lesson}/${place.page}`.slice(0, 255) : place.kind;
}
