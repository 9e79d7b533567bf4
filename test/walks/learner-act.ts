import { testOpen } from "../../src/model/progress.ts";
import { randomFact } from "../fixtures/random-facts.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import type { SmallLearner } from "../tracking/small-learner.ts";

export interface LearnerAct {
  readonly what: string;
  readonly act: () => void;
}

/** Something that a learner does next: single things as they come, or a whole lesson, test, conversation. */
export function learnerAct(learner: SmallLearner, random: () => number): LearnerAct {
  const dice = random();
  const { attempt } = learner;
  if (dice < 0.22) return { what: "finishes the lessons", act: () => void learner.finishesLessons() };
  if (dice < 0.6 && attempt.test.current === undefined && testOpen(attempt, smallCourse.outline)) {
    const [right, seed] = [Math.floor(random() * 5), Math.floor(random() * 2 ** 30)];
    return { what: `takes a test, ${right} right`, act: () => void learner.takesTest(right, seed) };
  }
  if (dice < 0.7) return { what: "talks", act: () => void learner.talks(random() < 0.5 ? "pc y c a a" : "qb z") };
  if (dice < 0.75) return { what: "opens the card", act: () => void learner.opensCard() };
  const things = 1 + Math.floor(random() * 6);
  const act = () => {
    for (let n = 0; n < things; n++) {
      const fact = randomFact(smallCourse, learner.attempt, random);
      if (fact.kind === "test-handed-in") learner.handsIn();
      else learner.does(fact);
    }
  };
  return { what: `does ${things} things`, act };
}
