import type { Brand, Phase, SeedId } from "../ids.ts";

/** Of `behaviours.yaml`, such as `name-feeling`. The same in every course, question, statement and report. */
export type BehaviourId = Brand<string, "BehaviourId">;

/** 3 cites what this customer has told, 2 is specific to the situation, 1 is generic, 0 misses. */
export type Quality = 0 | 1 | 2 | 3;

/** Something that people do in a hard conversation: a technique, or a mistake. */
export interface Behaviour {
  readonly id: BehaviourId;
  /** As a learner reads it: "Name the feeling". */
  readonly name: string;
  readonly kind: "technique" | "mistake";
  readonly phase: Phase;
  /** The learning point as one short rule. */
  readonly rule: string;
  /** What the customer hears in it. */
  readonly hears: string;
  /** Of a mistake: what it takes from the phase's score, in units of `ConductRules.costUnit`. 1 light to 3 grave. */
  readonly cost?: 1 | 2 | 3;
  /** Of a mistake: the technique to try in its place. */
  readonly instead?: BehaviourId;
  readonly covers: readonly SeedId[];
}
