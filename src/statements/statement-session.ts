import type { CourseOutline } from "../model/course.ts";
import type { Lookup } from "../model/lookup.ts";
import type { Context } from "./statement.ts";

/** What every statement of one session shares. */
export interface StatementSession {
  /** As the launch gave it. */
  readonly actor: object;
  readonly registration: string;
  /** The LMS's own id for the AU. */
  readonly activityId: string;
  /** Unique to the session: statement ids are derived from it. */
  readonly sessionId: string;
  /** From `LMS.LaunchData`; every value in it goes into every statement untouched (cmi5 10). */
  readonly contextTemplate: Context;
  /** From `LMS.LaunchData`, 0 to 1. */
  readonly masteryScore: number | undefined;
  readonly outline: CourseOutline;
  readonly lookup: Lookup;
}

/** When something happened: by the clock, and by the time that the learner has been active in this session. */
export interface Moment {
  readonly nowMs: number;
  readonly activeMs: number;
}
