import type { CourseOutline } from "../../model/course.ts";
import type { Lookup } from "../../model/lookup.ts";
import type { Settings } from "../../model/settings.ts";
import type { Environment } from "../environment.ts";
import { LrsAdapter } from "../lrs/lrs-adapter.ts";
import { RecourseSession } from "../recourse-session.ts";
import type { TrackingSession } from "../tracking-session.ts";
import { openXapi } from "./open-xapi.ts";

/** A session with an LRS that the link names, in the way of Tin Can launches. Nothing is asked for before `start`. */
export function createXapiSession(outline: CourseOutline, lookup: Lookup, settings: Settings, environment: Environment): TrackingSession {
  return new RecourseSession(new LrsAdapter(outline, lookup, settings, environment, openXapi), outline, settings, environment);
}
