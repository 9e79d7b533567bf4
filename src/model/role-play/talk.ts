import type { OptionId, Phase } from "../ids.ts";
import type { Feeling, Shown } from "../shown.ts";
import type { BehaviourId, Quality } from "./behaviour.ts";
import type { Reaction } from "./condition.ts";
import type { Line, ReplyChoice, Turn } from "./scenario.ts";
import type { Manner, TalkEvent } from "./talk-rules.ts";

/** A beat of the story: not told yet, told, told and passed over (it came back louder), acknowledged. */
export type BeatStatus = 0 | 1 | 2 | 3;

/**
 * Where a talk stands: all that rules and conditions may ask, and nothing else. Equal states go on equally. Lists go by the scenario's indexes; `counts` and `best`
 * by those of `watchedBehaviours` and `expects`.
 */
export interface TalkState {
  /** Index; of the line as well. */
  readonly turn: number;
  readonly line: number;
  /** Felt, 0 to 100, in steps of 5. */
  readonly tension: number;
  readonly trust: number;
  readonly feeling: Feeling;
  readonly beats: readonly BeatStatus[];
  /** How often a behaviour that conditions ask for was shown, 0 to 3. */
  readonly counts: readonly number[];
  /** Of each expected behaviour the best quality so far; 0 where it was not shown. */
  readonly best: readonly number[];
  /** What mistakes have cost, by phase P0 to P8. */
  readonly costs: readonly number[];
  /** Bit sets. */
  readonly promised: number;
  readonly kept: number;
  readonly broken: number;
  readonly offered: number;
  readonly reassured: number;
  readonly agreed: boolean;
  readonly boundary: 0 | 1 | 2 | 3;
  /** The line insults somebody, and nothing was said against it yet. */
  readonly insulted: boolean;
  readonly slip: "none" | "fresh" | "old";
  /** A hook has caught the learner: only impulsive replies, silence, or a breath. */
  readonly hooked: boolean;
  /** The next step of the epilogue to look at; undefined during the talk. */
  readonly epilogue: number | undefined;
  /** Index of the ending, once it is over. */
  readonly ending: number | undefined;
}

/** What a learner does at a turn: breathes, listens, or replies, with the manner where the turn asks. */
export type TalkChoice =
  | { readonly kind: "breathe" }
  | { readonly kind: "listen" }
  | { readonly kind: "reply"; readonly option: OptionId; readonly manner?: string };

/** What one move, or an event, did. */
export interface TalkChange {
  /** Undefined for an event. */
  readonly behaviour: BehaviourId | undefined;
  readonly event?: TalkEvent;
  readonly quality: Quality;
  /** Of the rule that decided; `override` where the scenario overrules them. */
  readonly rule: string;
  readonly because: string;
  readonly reaction: Reaction | undefined;
  /** As far as they really went, after limits. */
  readonly tension: number;
  readonly trust: number;
}

/** One choice with what it did. */
export interface TalkStep {
  readonly choice: TalkChoice;
  readonly before: TalkState;
  readonly after: TalkState;
  readonly changes: readonly TalkChange[];
  readonly reaction: Reaction | undefined;
}

/** A run from its first turn on. `letters`: as it is saved. */
export interface TalkRun {
  readonly letters: string;
  readonly steps: readonly TalkStep[];
  readonly state: TalkState;
}

/** What is on screen at a state. */
export interface TalkView {
  readonly turn: Turn;
  readonly line: Line;
  readonly shown: Shown;
  /** Empty while the talk is over. */
  readonly replies: readonly ReplyChoice[];
  /** How a reply can be delivered; empty where the turn does not ask. */
  readonly manners: readonly Manner[];
  readonly canBreathe: boolean;
}

/** A run judged: what was done, not how it ended. */
export interface Conduct {
  /** 0 to 1, exact. */
  readonly scaled: number;
  readonly phases: readonly PhaseConduct[];
}

export interface PhaseConduct {
  readonly phase: Phase;
  /** 0 to 1. */
  readonly scaled: number;
  readonly weight: number;
  /** Of the expected behaviours, with the best quality shown; undefined where it was missed. */
  readonly expected: readonly { readonly behaviour: BehaviourId; readonly quality: Quality | undefined }[];
  /** Units of cost. */
  readonly cost: number;
}

// Functions, one a file:
// start-talk.ts      startTalk(scenario, rules): TalkState
// view-talk.ts       viewTalk(state, scenario, rules): TalkView; shownOf(state, scenario): Shown
// step-talk.ts       stepTalk(state, choice, scenario, rules): TalkStep          throws a RangeError for a choice that is not offered
// replay-talk.ts     replayTalk(letters, scenario, rules): TalkRun               stops before the first letter that is not offered
// talk-letters.ts    lettersOf(choice): string
// conduct.ts         conductOf(state, scenario, rules): Conduct
// debrief-talk.ts    debriefTalk(run, scenario, rules): Debrief
// explore-talk.ts    exploreTalk(scenario, rules): Exploration (every reachable state once; endings' shares; best and worst conduct)
