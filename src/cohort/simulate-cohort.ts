import type { Lookup } from "../model/lookup.ts";
import type { Statement } from "../statements/statement.ts";
import type { CohortPlan } from "./cohort-plan.ts";
import { courseLookup } from "./course-lookup.ts";
import { courseOf } from "./earlier-version.ts";
import { LearnerAtWork } from "./learner-at-work.ts";
import { participant, type Participant } from "./participant.ts";
import { SimulatedLaunches } from "./simulated-launches.ts";
import { bentOf, skillsOf } from "./skills.ts";
import { streamOf } from "./stream-of.ts";
import { takeCourse } from "./take-course.ts";
import { isForLeads, leadsOf } from "./team.ts";
import { precheckOf } from "./truth-notes.ts";
import type { LearnerTruth } from "./truth.ts";

export interface SimulatedCourse {
  /** In the order in which a package would have sent them. */
  readonly statements: readonly Statement[];
  readonly truth: LearnerTruth;
}

/** Of one course of a cohort: what is the same for everybody in it. */
interface Taken {
  readonly plan: CohortPlan;
  readonly lookup: Lookup;
}

const dayMs = 86_400_000;
/** They begin the first course within so many days, and any other within so many of the day that is right for it. */
const intakeDays = { first: 60, later: 3 } as const;
const comesBack = 0.75;

/**
 * Simulated learners one after the other, each with all of their courses: they play the real reducer, scenario engine and test, and the statements are those of a package. Then
 * those who lead them, where there is a course for those. A check of design, not evidence about people. Nothing of one learner is kept for the next.
 */
export function* simulateCohort(plan: CohortPlan): Generator<SimulatedCourse, void> {
  const taken = coursesOf(plan).map((one): Taken => ({ plan: one, lookup: courseLookup(one.course) }));
  const forLeads = taken.filter(({ plan: { course } }) => isForLeads(course));
  const others = taken.filter((one) => !forLeads.includes(one));
  const leads = others.length === 0 ? plan.learners : leadsOf(plan.learners);
  for (let number = 1; others.length > 0 && number <= plan.learners; number++)
    yield* takeAll(others, participant(plan.seed, number, "learner"));
  for (let number = 1; forLeads.length > 0 && number <= leads; number++) yield* takeAll(forLeads, participant(plan.seed, number, "lead"));
}

/** The plan of each course of a cohort, one by one. An earlier version there is of the first alone. */
export function coursesOf({ then = [], earlier, ...first }: CohortPlan): readonly CohortPlan[] {
  return [{ ...first, ...(earlier === undefined ? {} : { earlier }) }, ...then.map((packaged) => ({ ...first, ...packaged }))];
}

/** One course after the other, none after one that was left for good. Those in waves so many days after the first: had that been a wave itself, after its own day zero. */
function* takeAll(taken: readonly Taken[], who: Participant): Generator<SimulatedCourse, void> {
  let dayZeroMs: number | undefined;
  let freeMs = 0;
  for (const { plan, lookup } of taken) {
    const { id, wave = 0 } = plan.course.outline;
    const random = streamOf(plan.seed, "course", id, who.account);
    const drawn = random();
    if (dayZeroMs !== undefined && random() >= comesBack) continue;
    const days = wave + drawn * (dayZeroMs === undefined ? intakeDays.first : intakeDays.later);
    const beginsMs = Math.floor(Math.max((dayZeroMs ?? plan.startMs) + days * dayMs, freeMs));
    const own = { ...plan, course: courseOf(plan, who.learner.number) };
    const launches = new SimulatedLaunches(own, lookup, who.account, beginsMs);
    const course = takeOne(new LearnerAtWork(own, lookup, who, launches, random));
    yield course;
    freeMs = launches.nowMs + dayMs / 24;
    dayZeroMs ??= launches.nowMs - wave * dayMs;
    who.taken += 1;
    if (course.truth.stoppedIn !== undefined) return;
  }
}

function takeOne(at: LearnerAtWork): SimulatedCourse {
  const { plan, participant: who, launches, notes } = at;
  const { outline } = plan.course;
  const before = at.ability;
  takeCourse(at);
  const { account, registration, attempt, statements } = launches;
  const { sessions, runs, jobAids, planned, revisited, forms, tried } = notes;
  const truth: LearnerTruth = {
    course: outline.id,
    version: outline.version,
    learner: who.learner,
    ...(who.leads && { leads: who.leads }),
    account,
    registration,
    sessions,
    ...(at.stoppedIn === undefined ? {} : { stoppedIn: at.stoppedIn }),
    ability: { before, after: at.ability },
    bent: Object.fromEntries(skillsOf(plan.course).map((skill) => [skill, bentOf(plan.seed, account, skill)])),
    ...precheckOf(attempt, outline),
    lessons: notes.lessons(attempt, outline),
    tests: attempt.test.results,
    runs,
    jobAids,
    planned,
    revisited,
    forms,
    tried,
  };
  return { statements, truth };
}
