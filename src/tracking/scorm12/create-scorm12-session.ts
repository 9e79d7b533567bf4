import type { CourseOutline } from "../../model/course.ts";
import type { Lookup } from "../../model/lookup.ts";
import type { Settings } from "../../model/settings.ts";
import type { Environment } from "../environment.ts";
import { RecourseSession } from "../recourse-session.ts";
import { ScormAdapter } from "../scorm/scorm-adapter.ts";
import type { TrackingSession } from "../tracking-session.ts";
import { scorm12Edition } from "./scorm12-edition.ts";

/** A session with an LMS that speaks SCORM 1.2. Nothing is looked for before `start`. */
export function createScorm12Session(
  outline: CourseOutline,
  lookup: Lookup,
  settings: Settings,
  environment: Environment,
): TrackingSession {
  return new RecourseSession(new ScormAdapter(scorm12Edition, { outline, lookup, settings }, environment), outline, settings, environment);
}
