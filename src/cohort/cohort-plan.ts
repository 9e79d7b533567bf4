import type { Course } from "../model/course.ts";
import type { Settings } from "../model/settings.ts";

/** A course in the package that learners get. */
export interface PackagedCourse {
  readonly course: Course;
  /** Of a package for `cmi5` or `xapi`. */
  readonly settings: Settings;
}

/** What a cohort is made of. With equal plans equal statements, to the letter. */
export interface CohortPlan extends PackagedCourse {
  /** Courses that the same people take after it, in this order; those for leads are taken by the leads of these people. */
  readonly then?: readonly PackagedCourse[];
  readonly learners: number;
  readonly seed: number;
  /** When the first of them begins, in milliseconds since 1970. */
  readonly startMs: number;
  /** The version of the course that every second learner has; absent: all have the same. */
  readonly earlier?: string;
}
