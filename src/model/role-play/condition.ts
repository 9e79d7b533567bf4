import type { OptionId } from "../ids.ts";
import type { Feeling } from "../shown.ts";
import type { BehaviourId } from "./behaviour.ts";
import type { Setting } from "./scenario.ts";

/** Lowest and highest, both included. */
export type Range = readonly [number, number];

/** What has to hold of the state of a talk. Everything that is named has to hold; an empty condition always does. */
export interface Condition {
  /** Felt, 0 to 100. */
  readonly tension?: Range;
  readonly trust?: Range;
  /** The kind of feeling, one of these. */
  readonly feeling?: readonly Feeling[];
  /** Beats of the story: told, all of these; not told yet, all of these; acknowledged, all; told and not acknowledged, any. Indexes. */
  readonly told?: readonly number[];
  readonly untold?: readonly number[];
  readonly acknowledged?: readonly number[];
  readonly open?: readonly number[];
  /** How many beats have been told, and how many of the told are acknowledged. */
  readonly heard?: Range;
  readonly answered?: Range;
  /** How many beats are not acknowledged: told and open, or not told yet. Of asides only those that are told and open. */
  readonly left?: Range;
  /** Whether the whole story is out. Nothing waits for an aside. */
  readonly storyOut?: boolean;
  /** Whether the facts have been said back and agreed on. */
  readonly agreed?: boolean;
  /** Behaviours shown so far: all of these; none of these. */
  readonly done?: readonly BehaviourId[];
  readonly notDone?: readonly BehaviourId[];
  /** Promises made: any of these; none of these. Remedies offered: any of these. Indexes. */
  readonly promised?: readonly number[];
  readonly notPromised?: readonly number[];
  readonly offered?: readonly number[];
  readonly notOffered?: readonly number[];
  /** Facts about which somebody was reassured on nothing: any of these. Indexes. */
  readonly reassured?: readonly number[];
  /** Steps against abuse taken so far: 0 none, 1 asked to stop, 2 warned, 3 ended. */
  readonly boundary?: Range;
  /** Whether the learner has slipped: not at all, just now, or some time ago without a word about it. */
  readonly slip?: readonly ("none" | "fresh" | "old")[];
  /** How the customer took the last reply. Only where it is told: lines, ways on, endings. */
  readonly reaction?: readonly Reaction[];
  /** The reply that led here. Only in ways on and lines. */
  readonly choice?: readonly OptionId[];
  /** Whether nothing was said. Only in ways on and lines. */
  readonly listened?: boolean;
}

/** What a rule asks of the state and of the move that it judges. */
export interface MoveCondition extends Condition {
  readonly quality?: Range;
  /** How often the behaviour was shown before, 0 to 3 (three and more). */
  readonly times?: Range;
  readonly setting?: readonly Setting[];
  /** Of a named feeling: the customer's; another one; the customer's, but far too small. */
  readonly label?: readonly ("right" | "wrong" | "weak")[];
  /** Which feeling was named. */
  readonly named?: readonly Feeling[];
  /** Status of the fact that is spoken about. */
  readonly fact?: readonly FactStatus[];
  /** Whether somebody was reassured, on nothing, about the fact that is spoken about. */
  readonly wasReassured?: boolean;
  /** Of an offer, against the failure. */
  readonly fit?: readonly Fit[];
  /** Of an offer or a promise. */
  readonly authority?: readonly Authority[];
  /** Whether the promise names a time. */
  readonly timed?: boolean;
  /** Whether it says something of a beat that is told and open. */
  readonly answers?: boolean;
  /** How bad the failure is, 1 to 3; whether it is the second one. */
  readonly harm?: Range;
  readonly again?: boolean;
  /** Whether the promise that it takes back was made. */
  readonly wasPromised?: boolean;
  /** Whether the customer's line asks for a way on, or for a plain answer. */
  readonly asked?: boolean;
  /** What the customer's line did. */
  readonly abuse?: readonly (Abuse | "none")[];
  /** Whether it insulted somebody, and nothing was said against that yet. */
  readonly insulted?: boolean;
  /** Whether a hook had caught the learner, and no breath was taken. */
  readonly hooked?: boolean;
  /** Whether a promise falls due at this turn. */
  readonly due?: boolean;
}

/**
 * How the customer took it. `landed` it arrived; `half` heard, and could have been said to anybody; `hollow` it rings false; `refused` not now; `corrected` not that
 * feeling; `worn` said too often; `stung` it hurt; `soothed` calmer, on sand; `held` a boundary was heard.
 */
export const reactions = ["landed", "half", "hollow", "refused", "corrected", "worn", "stung", "soothed", "held"] as const;
export type Reaction = (typeof reactions)[number];

/** `known`: can be said; `unknown`: nobody can say yet; `contradicted`: what the customer says and what the record says differ. */
export type FactStatus = "known" | "unknown" | "contradicted";

/** `match`: the failure's kind and size; `other-kind`; `small`; `large`. */
export type Fit = "match" | "other-kind" | "small" | "large";

/** `own`: the learner may decide; `ask`: somebody else may; `none`: nobody can give it. */
export type Authority = "own" | "ask" | "none";

/** Swearing about what happened; at a person; a threat to somebody's safety. */
export type Abuse = "situation" | "person" | "threat";
