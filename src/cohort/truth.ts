import type { TestResult } from "../model/attempt.ts";
import type { LessonId } from "../model/ids.ts";
import type { EndingKind, ScenarioId } from "../model/role-play/scenario.ts";
import type { Item } from "./items.ts";
import type { SimulatedLearner } from "./simulated-learner.ts";

/** What somebody did at an item, and why it came out as it did. */
export interface TriedItem {
  readonly item: Item;
  /** They thought about it and knew it. */
  readonly knew: boolean;
  /** They knew it and got it wrong all the same. */
  readonly slipped: boolean;
  /** Which test, from 1; of the pre-check 0; or which run of a scenario, from 1. Absent: a lesson's practice. */
  readonly of?: number;
}

export interface PlayedRun {
  readonly scenario: ScenarioId;
  /** From 1; absent of practice, which is not told. */
  readonly run?: number;
  readonly letters: string;
  readonly ending: EndingKind;
  readonly scaled: number;
}

/** All that is so of a simulated learner, whether statements tell it or not. */
export interface LearnerTruth {
  readonly learner: SimulatedLearner;
  /** As the statements have it. */
  readonly account: string;
  readonly registration: string;
  readonly sessions: number;
  /** Where they left for good; absent where they did not. */
  readonly stoppedIn?: LessonId;
  /** In logits, when they began and at the end. */
  readonly ability: { readonly before: number; readonly after: number };
  readonly tests: readonly TestResult[];
  readonly runs: readonly PlayedRun[];
  readonly tried: readonly TriedItem[];
}

/** What is so of the cohort as a whole: the first line of the truth. */
export interface CohortTruth {
  readonly note: string;
  readonly course: string;
  readonly version: string;
  readonly seed: number;
  readonly learners: number;
  /** In logits, by question. */
  readonly difficulty: Readonly<Record<string, number>>;
  /** By question: wrong options that nobody takes. */
  readonly neverTaken: Readonly<Record<string, readonly string[]>>;
}

export const cohortNote =
  "Simulated. A check of the design of reports: whether they find what was put in. Not evidence about people, nor about what the course does for them.";
