import type { Phase } from "../ids.ts";
import type { Behaviour, BehaviourId, Quality } from "./behaviour.ts";
import type { MoveCondition, Reaction } from "./condition.ts";
import type { Setting } from "./scenario.ts";

/** What a rule does. Tension and trust in steps of 5. */
export interface Effect {
  readonly tension?: number;
  readonly trust?: number;
  /** The beats that the move acknowledges, are. */
  readonly acknowledges?: boolean;
  /** The facts are agreed on. */
  readonly agrees?: boolean;
  /** Brings out the next beat of the story, asides left out. */
  readonly tells?: boolean;
  /** Somebody has been reassured about the fact it speaks of. */
  readonly reassures?: boolean;
  /** What somebody had been reassured about, they no longer are; what they had been promised, neither. */
  readonly takesBack?: boolean;
  /** The steps against abuse are at least here. */
  readonly boundary?: 1 | 2 | 3;
  /** The learner's slip is mended. */
  readonly mends?: boolean;
  /** The learner has slipped. */
  readonly slips?: boolean;
}

/** "When somebody does this, and it is so, the customer takes it like that." Of a behaviour's rules the first that fits decides. */
export interface TalkRule {
  readonly id: string;
  readonly behaviours: readonly BehaviourId[];
  readonly when: MoveCondition;
  readonly effect: Effect;
  readonly reaction?: Reaction;
  /** It is recorded as this behaviour instead: a feeling named wrongly is a mistake of its own. */
  readonly as?: BehaviourId;
  /** It counts as no better than this in the score. */
  readonly counts?: Quality;
  /** For the learner, in one or two sentences. */
  readonly because: string;
  /** Requirements of the sources and settled conflicts it stands for. */
  readonly covers: readonly string[];
}

/** What every talk is played by: `behaviours.yaml` and `rules.yaml`, compiled. */
export interface TalkRules {
  readonly behaviours: readonly Behaviour[];
  readonly rules: readonly TalkRule[];
  /** How a line can be delivered, where a turn asks. Letters p to t. */
  readonly manners: Readonly<Partial<Record<Setting, readonly Manner[]>>>;
  readonly breathing: { readonly behaviour: BehaviourId; readonly quality: Quality };
  readonly listening: BehaviourId;
  /** Happens by itself, with its own words. */
  readonly events: Readonly<Record<TalkEvent, TalkEventRule>>;
  /** No more trust than this can be won back, by whether it is the first failure. */
  readonly trustCap: { readonly first: number; readonly again: number };
  readonly conduct: ConductRules;
}

/**
 * `open-beat`: something told was not taken up, and comes back louder; `promise-broken`, `reassurance-broken`: it comes out afterwards; `promise-kept`;
 * `reassurance-lucky`: nobody could know it, and it came out as it had been said.
 */
export type TalkEvent = "open-beat" | "promise-broken" | "promise-kept" | "reassurance-broken" | "reassurance-lucky";

export interface TalkEventRule {
  readonly effect: Effect;
  readonly because: string;
  readonly covers: readonly string[];
}

export interface Manner {
  readonly id: string;
  /** In a word or two. */
  readonly text: string;
  /** The rest of it, under the text: what it is meant for, how it is done. */
  readonly more?: string;
  /** Absent: as usual. */
  readonly move?: { readonly behaviour: BehaviourId; readonly quality: Quality };
}

export interface ConductRules {
  /** Share of a phase's score that one unit of a mistake's cost takes. */
  readonly costUnit: number;
  /** How much each phase weighs. */
  readonly phases: Readonly<Record<Phase, number>>;
}
