import type { Phase } from "../../model/ids.ts";
import type { Behaviour, Quality } from "../../model/role-play/behaviour.ts";
import type { Reaction } from "../../model/role-play/condition.ts";
import type { Setting } from "../../model/role-play/scenario.ts";
import type { ConductRules, TalkEvent, TalkRules } from "../../model/role-play/talk-rules.ts";
import type { AuthoredEffect, AuthoredMoveCondition, Some } from "./authored-condition.ts";

/** `rules.yaml` once its schema has accepted it. */
export interface AuthoredTalkRules {
  readonly rules: readonly AuthoredTalkRule[];
  readonly manners: Readonly<Partial<Record<Setting, readonly AuthoredManner[]>>>;
  readonly breathing: AuthoredShow;
  readonly listening: string;
  readonly events: Readonly<Record<TalkEvent, AuthoredEvent>>;
  readonly trustCap: TalkRules["trustCap"];
  readonly conduct: ConductRules;
}

export interface AuthoredTalkRule {
  readonly id: string;
  readonly behaviour: Some<string>;
  readonly when?: AuthoredMoveCondition;
  readonly effect: AuthoredEffect;
  readonly reaction?: Reaction;
  readonly as?: string;
  readonly counts?: Quality;
  readonly because: string;
  readonly covers: readonly string[];
}

/** One of `conflicts.yaml`. For authors alone; no package carries it. */
export interface AuthoredConflict {
  readonly id: string;
  readonly conflict: string;
  readonly settled: string;
}

export interface AuthoredEvent {
  readonly effect: AuthoredEffect;
  readonly because: string;
  readonly covers: readonly string[];
}

export interface AuthoredManner {
  readonly id: string;
  readonly text: string;
  readonly more?: string;
  readonly move?: AuthoredShow;
}

export interface AuthoredShow {
  readonly behaviour: string;
  readonly quality: Quality;
}

/** One of `behaviours.yaml`. Anchors and examples are for authors and for other pages; no package carries them. */
export interface AuthoredBehaviour {
  readonly id: string;
  readonly name: string;
  readonly kind: Behaviour["kind"];
  readonly phase: Phase;
  readonly rule: string;
  readonly hears: string;
  readonly cost?: 1 | 2 | 3;
  readonly instead?: string;
  readonly good: readonly string[];
  readonly covers: readonly string[];
}
