import type { Course } from "../model/course.ts";
import type { Settings } from "../model/settings.ts";

/** What a cohort is made of. With equal plans equal statements, to the letter. */
export interface CohortPlan {
  readonly course: Course;
  /** Of a package for `cmi5` or `xapi`. */
  readonly settings: Settings;
  readonly learners: number;
  readonly seed: number;
  /** When the first of them begins, in milliseconds since 1970. */
  readonly startMs: number;
}
