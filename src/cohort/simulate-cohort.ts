import type { Statement } from "../statements/statement.ts";
import { neverTaken } from "./answer-of.ts";
import type { CohortPlan } from "./cohort-plan.ts";
import { courseLookup } from "./course-lookup.ts";
import { difficultyOf, itemOf } from "./items.ts";
import { LearnerAtWork } from "./learner-at-work.ts";
import { SimulatedLaunches } from "./simulated-launches.ts";
import { drawLearner } from "./simulated-learner.ts";
import { streamOf } from "./stream-of.ts";
import { takeCourse } from "./take-course.ts";
import { cohortNote, type CohortTruth, type LearnerTruth } from "./truth.ts";

export interface SimulatedCourse {
  /** In the order in which a package would have sent them. */
  readonly statements: readonly Statement[];
  readonly truth: LearnerTruth;
}

const dayMs = 86_400_000;
/** They begin within so many days. */
const intakeDays = 60;

/**
 * Simulated learners one after the other, each with their whole course: they play the real reducer, scenario engine and test, and the statements are those of a package. A
 * check of design, not evidence about people. Nothing of one learner is kept for the next.
 */
export function* simulateCohort(plan: CohortPlan): Generator<SimulatedCourse, void> {
  const lookup = courseLookup(plan.course);
  for (let number = 1; number <= plan.learners; number++) {
    const learner = drawLearner(plan.seed, number);
    const random = streamOf(plan.seed, "course", plan.course.outline.id, number);
    const launches = new SimulatedLaunches(plan, lookup, number, plan.startMs + Math.floor(random() * intakeDays * dayMs));
    const at = new LearnerAtWork(plan, lookup, learner, launches, random);
    const before = at.ability;
    takeCourse(at);
    const { account, registration, sessions, attempt, statements } = launches;
    const stopped = at.stoppedIn === undefined ? {} : { stoppedIn: at.stoppedIn };
    const ability = { before, after: at.ability };
    const { tried, runs } = at;
    yield {
      statements,
      truth: { learner, account, registration, sessions, ...stopped, ability, tests: attempt.test.results, runs, tried },
    };
  }
}

/** What is so of the cohort before anybody begins. */
export function cohortTruth({ course, learners, seed }: CohortPlan): CohortTruth {
  const questions = course.bank?.questions ?? [];
  const never = questions.map((question) => [question.id, neverTaken(question, seed)] as const).filter(([, ids]) => ids.length > 0);
  return {
    note: cohortNote,
    course: course.outline.id,
    version: course.outline.version,
    seed,
    learners,
    difficulty: Object.fromEntries(questions.map(({ id }) => [id, difficultyOf(seed, itemOf.question(id))])),
    neverTaken: Object.fromEntries(never),
  };
}
