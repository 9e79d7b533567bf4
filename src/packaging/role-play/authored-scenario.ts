import type { Phase } from "../../model/ids.ts";
import type { OwnParts } from "../../model/own-scenario/own-parts.ts";
import type { Customer } from "../../model/lesson.ts";
import type { Room } from "../../model/person.ts";
import type { Quality } from "../../model/role-play/behaviour.ts";
import type { Abuse, Authority } from "../../model/role-play/condition.ts";
import type { Ending, Fact, Failure, Move, Remedy, Scenario } from "../../model/role-play/scenario.ts";
import type { Feeling } from "../../model/shown.ts";
import type { AuthoredCondition, AuthoredEffect, AuthoredPassage, Some } from "./authored-condition.ts";

/** A file of `scenarios/` once its schema has accepted it: names are still names, Markdown is still text. */
export interface AuthoredScenario {
  readonly id: string;
  readonly title: string;
  readonly trade: string;
  readonly setting: Scenario["setting"];
  readonly difficulty: Scenario["difficulty"];
  readonly objectives: readonly string[];
  readonly covers: readonly string[];
  readonly you: string;
  readonly situation: string;
  readonly warning?: { readonly text: string; readonly instead?: string };
  readonly customer: AuthoredTalker;
  readonly shows: number;
  readonly start: Scenario["start"];
  readonly failure: Failure;
  /** Texts hold the slots of `ownSlots`. */
  readonly own?: OwnParts;
  readonly story: readonly AuthoredBeat[];
  readonly facts?: readonly AuthoredFact[];
  readonly remedies?: readonly Remedy[];
  readonly promises?: readonly AuthoredPromise[];
  /** Beginnings of words. */
  readonly words?: readonly string[];
  readonly expects: readonly string[];
  readonly turns: readonly AuthoredTalkTurn[];
  readonly anywhere?: readonly AuthoredWay[];
  readonly epilogue?: readonly { readonly when?: AuthoredPassage; readonly turn: string }[];
  readonly endings: readonly AuthoredEnding[];
  readonly best: string;
}

export interface AuthoredTalker {
  readonly name: string;
  readonly pronoun: Customer["pronoun"];
  readonly person: string;
  readonly room?: Room;
  readonly setting: string;
}

export interface AuthoredBeat {
  readonly id: string;
  readonly text: string;
  readonly aside?: boolean;
  /** Beginnings of words, one of which stands in a reply that cites it. */
  readonly words: readonly string[];
}

export interface AuthoredFact extends Fact {
  readonly words: readonly string[];
}

export interface AuthoredPromise {
  readonly id: string;
  readonly text: string;
  readonly authority: Authority;
  readonly timed: boolean;
  readonly kept?: string;
  readonly broken?: string;
}

export interface AuthoredTalkTurn {
  readonly id: string;
  readonly phase: Phase;
  readonly later?: string;
  readonly lines: readonly AuthoredTalkLine[];
  readonly manner?: boolean;
  readonly listen: { readonly hears: string; readonly quality: Quality };
  readonly options: readonly AuthoredOption[];
  /** Absent in the epilogue. */
  readonly next?: readonly AuthoredWay[];
}

export interface AuthoredTalkLine {
  readonly when?: AuthoredPassage;
  readonly at?: string;
  readonly subject?: string;
  readonly says?: string;
  readonly does?: string;
  readonly tells?: Some<string>;
  readonly feeling?: Feeling;
  readonly hook?: string;
  readonly abuse?: Abuse;
  readonly asks?: boolean;
  readonly thinks?: string;
}

export interface AuthoredOption {
  readonly id: string;
  readonly when?: AuthoredCondition;
  readonly says?: string;
  readonly does?: string;
  readonly moves: readonly AuthoredMove[];
  readonly impulsive?: boolean;
  readonly virtue?: string;
  readonly hears?: string;
  readonly to?: string;
  readonly override?: { readonly effect: AuthoredEffect; readonly reason: string };
}

export interface AuthoredMove {
  readonly behaviour: string;
  readonly quality: Quality;
  readonly cites?: Some<string>;
  readonly acknowledges?: Some<string>;
  readonly names?: NonNullable<Move["names"]>;
  readonly about?: string;
  readonly offers?: string;
  readonly promises?: string;
  readonly takesBack?: string;
  readonly keeps?: string;
  readonly breaks?: string;
}

export interface AuthoredWay {
  readonly when?: AuthoredPassage;
  /** A turn, or `end`. */
  readonly to: string;
}

export interface AuthoredEnding {
  readonly id: string;
  readonly kind: Ending["kind"];
  readonly when?: AuthoredPassage;
  readonly title: string;
  readonly text: string;
  readonly thinks?: string;
}
