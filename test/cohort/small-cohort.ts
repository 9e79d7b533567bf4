import type { CohortPlan } from "../../src/cohort/cohort-plan.ts";
import { simulateCohort, type SimulatedCourse } from "../../src/cohort/simulate-cohort.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { smallCourse } from "../fixtures/small-course.ts";

export const smallPlan: CohortPlan = {
  course: smallCourse,
  settings: { ...defaultSettings, standard: "cmi5" },
  learners: 60,
  seed: 7,
  startMs: Date.UTC(2026, 2, 2, 9),
};

/** A cohort that takes the small course. */
export function simulated(chosen: Partial<CohortPlan> = {}): readonly SimulatedCourse[] {
  return [...simulateCohort({ ...smallPlan, ...chosen })];
}
