/** One sort of thing that an LMS or LRS is told of a learner. */
export interface ToldKind {
  readonly what: ToldWhat;
  readonly when: ToldWhen;
  /** Where it goes: cmi elements, verbs, or the `state` document. */
  readonly by: readonly string[];
}

export type ToldWhat =
  | "state"
  | "time"
  | "progress"
  | "status"
  | "score"
  | "answers"
  | "confidence"
  | "objectives"
  | "lessons"
  | "looked-up"
  | "plan"
  | "on-job"
  | "revisit"
  | "precheck"
  | "precheck-answers"
  | "practice"
  | "runs"
  | "turns"
  | "behaviours";

/** As the learner goes on, when a test is handed in, in a conversation and at its end; in the order in which a learner reads of them. */
export const toldWhens = ["going", "handed-in", "talking"] as const;
export type ToldWhen = (typeof toldWhens)[number];

/** What nobody is told. */
export type UntoldWhat =
  | "confidence"
  | "precheck"
  | "precheck-answers"
  | "words"
  | "hooks"
  | "on-job"
  | "plan"
  | "again"
  | "pace"
  | "settings"
  | "practice"
  | "turns"
  | "runs"
  | "looked-up";

export interface WhatIsTold {
  readonly told: readonly ToldKind[];
  readonly untold: readonly UntoldWhat[];
}
