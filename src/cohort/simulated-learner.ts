import { bell, oneOf, streamOf } from "./stream-of.ts";

export const learnerKinds = ["novice", "competent", "expert", "careless", "guessing", "improving", "dropping-out"] as const;
export type LearnerKind = (typeof learnerKinds)[number];

/** Somebody who does not exist, and all that decides what they do. */
export interface SimulatedLearner {
  /** From 1. */
  readonly number: number;
  readonly kind: LearnerKind;
  /** Before the course, in logits: of an item that is as hard, they know one in two. */
  readonly ability: number;
  /** What a finished lesson, a run of a scenario, or going back after a failed test adds to the ability, in logits. */
  readonly growth: number;
  /** Share of what they know that they get wrong all the same, 0 to 1. */
  readonly slip: number;
  /** Share of items that they think about at all, 0 to 1; at the others they guess. */
  readonly effort: number;
  /** Share of pages after which they go on, 0 to 1. */
  readonly stays: number;
  /** Chance to go on practising or to take another test where one may. */
  readonly persists: number;
  /** Times as long as others take. */
  readonly pace: number;
}

type Traits = Omit<SimulatedLearner, "number" | "kind" | "pace">;

const usual: Traits = { ability: 0.5, growth: 0.12, slip: 0.04, effort: 0.97, stays: 0.999, persists: 0.6 };

/** The middle of each kind. Guesses of ours, made to be told apart in reports: not measured on anybody. */
const middles: Readonly<Record<LearnerKind, Traits>> = {
  novice: { ...usual, ability: -0.8, stays: 0.995 },
  competent: usual,
  expert: { ...usual, ability: 2.4, growth: 0.05, slip: 0.02, persists: 0.4 },
  careless: { ...usual, ability: 1.6, slip: 0.25, persists: 0.3 },
  guessing: { ...usual, ability: -0.5, growth: 0, effort: 0.1, persists: 0.8 },
  improving: { ...usual, ability: -1, growth: 0.4, persists: 0.95 },
  "dropping-out": { ...usual, ability: -0.4, stays: 0.94, persists: 0.2 },
};

/** The learner of that number in the cohort of that seed, or the lead. */
export function drawLearner(seed: number, number: number, who: "learner" | "lead" = "learner"): SimulatedLearner {
  const random = streamOf(seed, who, number);
  const kind = oneOf(learnerKinds, random) ?? "competent";
  const middle = middles[kind];
  const ability = rounded(middle.ability + 0.5 * bell(random));
  return { number, kind, ...middle, ability, pace: rounded(Math.exp(0.3 * bell(random))) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
