import { neverTaken } from "./answer-of.ts";
import type { CohortPlan } from "./cohort-plan.ts";
import { harderBefore } from "./earlier-version.ts";
import { difficultyOf, itemOf } from "./items.ts";
import { onTheJob } from "./on-the-job.ts";
import { hardnessOf, skillOf, skillsOf } from "./skills.ts";
import { cohortNote, type CohortTruth } from "./truth.ts";

/** What is so of the cohort in the first of its courses, before anybody begins it. */
export function cohortTruth(plan: CohortPlan): CohortTruth {
  const { course, learners, seed, earlier } = plan;
  const { outline } = course;
  const questions = course.bank?.questions ?? [];
  const never = questions.map((question) => [question.id, neverTaken(question, seed)] as const).filter(([, ids]) => ids.length > 0);
  const hard = ({ id, objective }: (typeof questions)[number]) =>
    Math.round((difficultyOf(seed, itemOf.question(id)) + hardnessOf(seed, skillOf.objective(objective))) * 1000) / 1000;
  return {
    note: cohortNote,
    course: outline.id,
    version: outline.version,
    seed,
    learners,
    difficulty: Object.fromEntries(questions.map((question) => [question.id, hard(question)])),
    hardness: Object.fromEntries(skillsOf(course).map((skill) => [skill, hardnessOf(seed, skill)])),
    neverTaken: Object.fromEntries(never),
    ...(earlier === undefined ? {} : { earlier: { version: earlier, harder: harderBefore(plan) } }),
    ...(outline.wave === undefined ? {} : { wave: outline.wave }),
    onTheJob,
  };
}
