import type { Brand, Html, OptionId, Phase, SeedId } from "../ids.ts";
import type { Customer } from "../lesson.ts";
import type { OwnParts } from "../own-scenario/own-parts.ts";
import type { Feeling } from "../shown.ts";
import type { BehaviourId, Quality } from "./behaviour.ts";
import type { Abuse, Authority, Condition, FactStatus } from "./condition.ts";
import type { Effect } from "./talk-rules.ts";

export type ScenarioId = Brand<string, "ScenarioId">;

/** Where people talk: looks, and ways of delivering a line, follow from it. */
export const settings = ["phone", "face", "chat", "email", "internal", "queue"] as const;
export type Setting = (typeof settings)[number];

export const endingKinds = ["repaired", "settled", "handed-over", "escalated", "broken-off", "safely-stopped"] as const;
export type EndingKind = (typeof endingKinds)[number];

/** A hard conversation with one customer, checked and compiled: names of beats, facts, promises, remedies and turns have become indexes. */
export interface Scenario {
  readonly id: ScenarioId;
  /** Changes with whatever could change how a run goes: rules, turns, options. A run under another hash is kept as finished, not replayed. 0 to 2^30 - 1. */
  readonly hash: number;
  readonly title: string;
  readonly trade: string;
  readonly setting: Setting;
  /** 1 to 3. */
  readonly difficulty: 1 | 2 | 3;
  /** What somebody can do after it, in plain words. */
  readonly objectives: readonly string[];
  readonly covers: readonly SeedId[];
  /** Who the learner is here, and what they know. */
  readonly you: Html;
  readonly situation: Html;
  /** What a learner may want to know before: abuse, threat, grief. With another scenario that practises the same, or words for leaving it out. */
  readonly warning?: { readonly text: Html; readonly instead?: Html };
  readonly customer: Customer;
  /** Share of what is felt that is shown, in percent: 100 all, 30 a walker. */
  readonly shows: number;
  readonly start: { readonly tension: number; readonly trust: number; readonly feeling: Feeling };
  readonly failure: Failure;
  /** The learner writes its first line, and chooses where it is said and what is felt: `ownTalk` makes the talk of it. */
  readonly own?: OwnParts;
  readonly story: readonly Beat[];
  readonly facts: readonly Fact[];
  readonly remedies: readonly Remedy[];
  readonly promises: readonly TalkPromise[];
  /** What this talk calls for: the score asks how well each was done, and what was missed. */
  readonly expects: readonly BehaviourId[];
  /** The first is where the talk begins. No way leads back: every talk ends. */
  readonly turns: readonly Turn[];
  /** Before a turn's own ways on: a customer at the end of their tether leaves from anywhere. */
  readonly anywhere: readonly Way[];
  /** What comes after the talk, in order, where its condition holds: a day on which something was promised. */
  readonly epilogue: readonly { readonly when: Condition; readonly turn: number }[];
  /** The first whose condition holds; the last has none. */
  readonly endings: readonly Ending[];
  /** Index of the ending that the best conduct reaches. */
  readonly best: number;
}

/** What went wrong. `outcome`: what they got; `process`: how long and how hard; `treatment`: how people were with them. */
export interface Failure {
  readonly kind: RemedyKind;
  /** 1 a nuisance, 2 a loss, 3 a harm. Also the size that a remedy should have. */
  readonly harm: 1 | 2 | 3;
  /** It is not the first time: caps the trust that can be won back. */
  readonly again: boolean;
}
export type RemedyKind = "outcome" | "process" | "treatment";

/** A part of the customer's story: told or not, acknowledged or not. */
export interface Beat {
  readonly id: string;
  readonly text: string;
  /** Nothing of what went wrong: it may come out or not, and the story is out without it. */
  readonly aside?: boolean;
}

/** Something about the matter itself, on the organisation's side. */
export interface Fact {
  readonly id: string;
  readonly text: string;
  readonly status: FactStatus;
  /** What comes out later, told to who had said that it was sure. */
  readonly truth?: string;
  /** It came out as people would have wished: who had said so was lucky. */
  readonly cameTrue?: boolean;
}

export interface Remedy {
  readonly id: string;
  readonly text: string;
  readonly kind: RemedyKind;
  readonly size: 1 | 2 | 3;
  readonly authority: Authority;
}

export interface TalkPromise {
  readonly id: string;
  /** As it stands in the ledger: "Ring by six on Thursday, with news or without". */
  readonly text: string;
  readonly authority: Authority;
  readonly timed: boolean;
  /** What became of it, where nothing the learner does later decides. Absent: a turn of the epilogue does (`kept` by its moves). */
  readonly kept?: string;
  readonly broken?: string;
}

export interface Turn {
  readonly id: string;
  readonly phase: Phase;
  /** In the epilogue: when, such as "Thursday, ten to six". */
  readonly later?: string;
  /** The first that fits is said; the last has no condition. */
  readonly lines: readonly Line[];
  /** Asks how it is to be delivered as well: pace on the telephone, space and attention face to face. */
  readonly manner: boolean;
  readonly options: readonly ReplyChoice[];
  /** What saying nothing does here, in words; and whether it misses what was called for. */
  readonly listen: { readonly hears: string; readonly quality: Quality };
  readonly next: readonly Way[];
}

export interface Line {
  readonly when: Condition;
  /** Of a message: when it came, and what stands over it. */
  readonly at?: string;
  readonly subject?: string;
  readonly says?: string;
  /** What can be seen or heard. */
  readonly does?: string;
  /** Beats that come out with it. Indexes. */
  readonly tells: readonly number[];
  /** From here on the feeling is this one. */
  readonly feeling?: Feeling;
  /** What in it catches people: only impulsive replies show until a breath is taken. */
  readonly hook?: string;
  readonly abuse?: Abuse;
  /** It asks for a way on, or for a plain answer: to give one is not too early. */
  readonly asks?: boolean;
  /** The inner voice, for the debrief. */
  readonly thinks?: string;
}

export interface ReplyChoice {
  /** a to g. */
  readonly id: OptionId;
  readonly when: Condition;
  readonly says?: string;
  readonly does?: string;
  /** In the order in which they are done: the state after the first is what the second meets. */
  readonly moves: readonly Move[];
  /** Offered while a hook holds. */
  readonly impulsive?: boolean;
  /** What somebody means well with it, where it goes wrong: "fairness to the driver". */
  readonly virtue?: string;
  /** Feedback of its own; else that of the rule that decided. */
  readonly hears?: Html;
  readonly to?: number | "end";
  /** In place of the rules, with a written reason. */
  readonly override?: { readonly effect: Effect; readonly reason: string };
}

/** A behaviour as it is shown in one reply. Indexes of beats, facts, remedies, promises. */
export interface Move {
  readonly behaviour: BehaviourId;
  readonly quality: Quality;
  /** Beats that it says back: 3 counts as 2 while one of them is not told. */
  readonly cites?: readonly number[];
  /** Beats that are acknowledged if it lands. */
  readonly acknowledges?: readonly number[];
  readonly names?: { readonly feeling: Feeling; readonly strength: 1 | 2 | 3 };
  readonly about?: number;
  readonly offers?: number;
  readonly promises?: number;
  /** A promise that is no longer one, if it is taken so. */
  readonly takesBack?: number;
  /** In the epilogue: a promise kept, or broken, by this. */
  readonly keeps?: number;
  readonly breaks?: number;
}

export interface Way {
  readonly when: Condition;
  readonly to: number | "end";
}

export interface Ending {
  readonly id: string;
  readonly kind: EndingKind;
  readonly when: Condition;
  readonly title: string;
  readonly text: Html;
  readonly thinks?: string;
}
