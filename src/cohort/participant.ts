import type { BehaviourId } from "../model/role-play/behaviour.ts";
import { drawLearner, type SimulatedLearner } from "./simulated-learner.ts";
import { accountOf, teamOf } from "./team.ts";

/** Somebody who takes courses, and what they take along from one to the next. */
export interface Participant {
  readonly learner: SimulatedLearner;
  readonly account: string;
  /** Of a lead: the numbers of those whom they lead. */
  readonly leads?: readonly number[];
  /** Courses that they have taken so far. */
  taken: number;
  /** Added to their ability so far, in logits. */
  learned: number;
  /** What stands in their action plan, by line. */
  readonly plan: Map<number, BehaviourId>;
}

export function participant(seed: number, number: number, who: "learner" | "lead"): Participant {
  return {
    learner: drawLearner(seed, number, who),
    account: accountOf(who, number),
    ...(who === "lead" ? { leads: teamOf(number) } : {}),
    taken: 0,
    learned: 0,
    plan: new Map(),
  };
}
