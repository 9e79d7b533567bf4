import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import type { Course } from "../../src/model/course.ts";
import type { Fact } from "../../src/model/fact.ts";
import { seededRandom } from "../../src/model/random.ts";
import { everythingDone } from "../fixtures/everything-done.ts";
import { randomFact } from "../fixtures/random-facts.ts";

/** The attempt after so many random facts; a test handed in may name lessons to be opened again. */
export function walked(course: Course, from: Attempt, steps: number, random: () => number): Attempt {
  let attempt = from;
  for (let step = 0; step < steps; step++) {
    const fact = randomFact(course, attempt, random);
    attempt = applyFact(attempt, fact.kind === "test-handed-in" ? withRevisit(fact, course, random) : fact, course.outline);
  }
  return attempt;
}

function withRevisit(fact: Extract<Fact, { kind: "test-handed-in" }>, { outline }: Course, random: () => number): Fact {
  return outline.test?.remediation === true && !fact.result.passed
    ? { ...fact, revisit: outline.lessons.map(({ id }) => id).filter(() => random() < 0.5) }
    : fact;
}

export interface GrownApart {
  /** What all three know. */
  readonly shared: Attempt;
  readonly one: Attempt;
  readonly other: Attempt;
  readonly third: Attempt;
}

/** Three states of one learner, from a shared beginning of any length; some learners have done every lesson there, so that tests are what they differ in. */
export function grownApart(course: Course, seed: number, steps = 120): GrownApart {
  const random = seededRandom(seed);
  const some = (): number => Math.floor(random() * steps);
  const begun = walked(course, emptyAttempt, some(), random);
  const shared = random() < 0.5 ? begun : walked(course, everythingDone(begun, course.outline), some(), random);
  const apart = (): Attempt => walked(course, shared, random() < 0.1 ? 0 : some(), random);
  return { shared, one: apart(), other: apart(), third: apart() };
}
