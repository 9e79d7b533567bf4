import type { ToldWhat } from "./told-rows.ts";
import type { ToldWhen } from "./told-row.ts";

/** One sort of thing that an LMS or LRS is told of a learner. */
export interface ToldKind {
  readonly what: ToldWhat;
  readonly when: ToldWhen;
}

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
