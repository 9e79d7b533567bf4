import type { Course } from "../model/course.ts";
import type { CohortPlan } from "./cohort-plan.ts";
import { oneOf, streamOf } from "./stream-of.ts";

/** In logits. */
const harderBy = 2;

/** By question: what it adds to the difficulty in the earlier version. One question with one right answer; none where the course has no such question. */
export function harderBefore({ course: { bank, outline }, seed }: CohortPlan): Readonly<Record<string, number>> {
  const questions = bank?.questions.filter(({ kind }) => kind === "single") ?? [];
  const question = oneOf(questions, streamOf(seed, "harder", outline.id));
  return question === undefined ? {} : { [question.id]: harderBy };
}

/** The course as the learner of that number takes it: every second has the earlier version, where there is one. */
export function courseOf({ course, earlier }: CohortPlan, number: number): Course {
  return earlier === undefined || number % 2 === 1 ? course : { ...course, outline: { ...course.outline, version: earlier } };
}
