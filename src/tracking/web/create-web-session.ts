import type { CourseOutline } from "../../model/course.ts";
import type { Settings } from "../../model/settings.ts";
import type { Environment } from "../environment.ts";
import { RecourseSession } from "../recourse-session.ts";
import type { TrackingSession } from "../tracking-session.ts";
import { WebAdapter } from "./web-adapter.ts";
import type { WebStore } from "./web-store.ts";

/** A session without any host. */
export function createWebSession(outline: CourseOutline, store: WebStore, settings: Settings, environment: Environment): TrackingSession {
  return new RecourseSession(new WebAdapter(outline, store, environment), outline, settings, environment);
}
