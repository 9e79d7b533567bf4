import type { TestResult } from "../model/attempt.ts";
import type { Confidence } from "../model/confidence.ts";
import type { CourseId, JobAidId, LessonId, ObjectiveId } from "../model/ids.ts";
import type { PlanOutcome } from "../model/plan/revisit.ts";
import type { BehaviourId } from "../model/role-play/behaviour.ts";
import type { EndingKind, ScenarioId } from "../model/role-play/scenario.ts";
import type { Item } from "./items.ts";
import type { SimulatedLearner } from "./simulated-learner.ts";
import type { Skill } from "./skills.ts";

/** What somebody did at an item, and why it came out as it did. */
export interface TriedItem {
  readonly item: Item;
  /** What it calls for beside general ability. */
  readonly skill?: Skill;
  /** They thought about it and knew it. */
  readonly knew: boolean;
  /** They knew it and got it wrong all the same. */
  readonly slipped: boolean;
  /** Which test, from 1; of the pre-check 0; or which run of a scenario, from 1. Absent: a lesson's practice. */
  readonly of?: number;
  /** Of a question: whether what was given has the full score. Left open, it is wrong. */
  readonly right?: boolean;
  /** Of a question of the test: how sure they said they were; absent where they did not. */
  readonly confidence?: Confidence;
}

export interface PlayedRun {
  readonly scenario: ScenarioId;
  /** From 1; absent of practice, which is not told. */
  readonly run?: number;
  /** How often a first run was given up before this one; absent: never. */
  readonly restarts?: number;
  readonly letters: string;
  readonly ending: EndingKind;
  readonly scaled: number;
  /** Where each choice was made: ids of turns, in order. */
  readonly turns: readonly string[];
  /** Felt, 0 to 100: before the first choice, then after each. */
  readonly tension: readonly number[];
  readonly trust: readonly number[];
  /** What the talk called for, and they did or did not. */
  readonly shown: readonly BehaviourId[];
  readonly missed: readonly BehaviourId[];
  /** What was promised in it, and whether it was kept. */
  readonly promises: readonly { readonly promise: string; readonly kept: boolean }[];
}

export interface PlayedSession {
  /** As the statements have it. */
  readonly session: string;
  /** Between `initialized` and `terminated`, in hundredths; of a session that crashed, to the last thing that was done in it. */
  readonly seconds: number;
  /** The browser crashed: `terminated` was never sent. */
  readonly crashed?: true;
}

export interface TakenLesson {
  readonly lesson: LessonId;
  /** Spent on its pages, whenever. */
  readonly seconds: number;
  readonly finished: boolean;
}

export interface PlannedLine {
  /** From 1. */
  readonly line: number;
  readonly technique: BehaviourId;
  /** The day from which it is to be tried. */
  readonly date: string;
}

export interface RevisitedLine {
  readonly line: number;
  readonly technique: BehaviourId;
  readonly outcome: PlanOutcome;
}

export interface FilledForm {
  readonly form: string;
  readonly mode: "anonymous" | "confidential";
  /** Of a form on the job. */
  readonly group?: { readonly wave?: number; readonly cohort: string; readonly role?: string };
  /** By item, as `FormAnswers`; what was left open is not there. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** All that is so of a simulated learner in one course, whether statements tell it or not. */
export interface LearnerTruth {
  readonly course: CourseId;
  readonly version: string;
  readonly learner: SimulatedLearner;
  /** Of somebody who leads others: the numbers of those. */
  readonly leads?: readonly number[];
  /** As the statements have it. */
  readonly account: string;
  readonly registration: string;
  readonly sessions: readonly PlayedSession[];
  /** Where they left for good; absent where they did not. */
  readonly stoppedIn?: LessonId;
  /** General, in logits, when they began and at the end. */
  readonly ability: { readonly before: number; readonly after: number };
  /** How much better or worse than that they are at one thing, in logits. */
  readonly bent: Readonly<Record<Skill, number>>;
  /** Absent: they did not take it. `shortened`: lessons of which pages might be skipped. */
  readonly precheck?: { readonly shown: readonly ObjectiveId[]; readonly shortened: readonly LessonId[] };
  /** Those that were opened, in the order of the course. */
  readonly lessons: readonly TakenLesson[];
  readonly tests: readonly TestResult[];
  readonly runs: readonly PlayedRun[];
  /** One opening each, in order. */
  readonly jobAids: readonly JobAidId[];
  readonly planned: readonly PlannedLine[];
  readonly revisited: readonly RevisitedLine[];
  readonly forms: readonly FilledForm[];
  readonly tried: readonly TriedItem[];
}

/** What is so of the cohort as a whole, before anybody begins a course: the first line of the truth, one for each course. */
export interface CohortTruth {
  readonly note: string;
  readonly course: string;
  readonly version: string;
  readonly seed: number;
  readonly learners: number;
  /** By question, all in all, in logits. */
  readonly difficulty: Readonly<Record<string, number>>;
  /** By objective, technique and trade: what it adds to the difficulty of all that calls for it, in logits. Of an objective it is in `difficulty` already. */
  readonly hardness: Readonly<Record<Skill, number>>;
  /** By question: wrong options that nobody takes. */
  readonly neverTaken: Readonly<Record<string, readonly string[]>>;
  /** The version that every second learner has, and by question what it adds to the difficulty there. */
  readonly earlier?: { readonly version: string; readonly harder: Readonly<Record<string, number>> };
  /** Of a course in waves. */
  readonly wave?: number;
  /** On the job, in logits: what a wave adds to what people do, and what they add who tell it of themselves. */
  readonly onTheJob: { readonly byWave: Readonly<Record<number, number>>; readonly ofOneself: number };
}

export const cohortNote =
  "Simulated. A check of the design of reports: whether they find what was put in. Not evidence about people, nor about what the course does for them.";
