import type { BehaviourId } from "../model/role-play/behaviour.ts";
import { drawLearner } from "./simulated-learner.ts";
import { bentOf, hardnessOf, skillOf } from "./skills.ts";
import { accountOf } from "./team.ts";

/** In logits. Guesses of ours, made to be found again in reports: more is done a month after a course than a quarter after it, and people count more of their own. */
export const onTheJob = { byWave: { 30: 0.9, 90: 0.3 } as Readonly<Record<number, number>>, ofOneself: 0.6 } as const;

/** The share of contacts, 0 to 1, in which the learner of that number does it. */
export function doesOnTheJob(seed: number, learner: number, behaviour: BehaviourId | undefined, wave: number | undefined): number {
  return logistic(inLogits(seed, learner, behaviour, wave));
}

/** The share in which they say that they do. */
export function saysOfOneself(seed: number, learner: number, behaviour: BehaviourId | undefined, wave: number | undefined): number {
  return logistic(inLogits(seed, learner, behaviour, wave) + onTheJob.ofOneself);
}

/** By ability as it was before any course: what courses have done to it is the wave's to add. */
function inLogits(seed: number, learner: number, behaviour: BehaviourId | undefined, wave: number | undefined): number {
  const { ability } = drawLearner(seed, learner);
  const added = wave === undefined ? 0 : (onTheJob.byWave[wave] ?? 0);
  if (behaviour === undefined) return ability + added;
  const skill = skillOf.technique(behaviour);
  return ability + bentOf(seed, accountOf("learner", learner), skill) - hardnessOf(seed, skill) + added;
}

function logistic(logits: number): number {
  return 1 / (1 + Math.exp(-logits));
}
