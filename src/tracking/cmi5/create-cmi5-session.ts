import type { CourseOutline } from "../../model/course.ts";
import type { Lookup } from "../../model/lookup.ts";
import type { Settings } from "../../model/settings.ts";
import type { Environment } from "../environment.ts";
import { LrsAdapter } from "../lrs/lrs-adapter.ts";
import { RecourseSession } from "../recourse-session.ts";
import type { TrackingSession } from "../tracking-session.ts";
import { openCmi5 } from "./open-cmi5.ts";

/** A session with an LMS that launches by cmi5. Nothing is fetched before `start`. */
export function createCmi5Session(outline: CourseOutline, lookup: Lookup, settings: Settings, environment: Environment): TrackingSession {
  return new RecourseSession(new LrsAdapter(outline, lookup, settings, environment, openCmi5), outline, settings, environment);
}
