import type { BehaviourReporting } from "./settings.ts";

/** As the learner goes on, when a test is handed in, in a conversation and at its end; in the order in which a learner reads of them. */
export const toldWhens = ["going", "handed-in", "talking"] as const;
export type ToldWhen = (typeof toldWhens)[number];

/** Who can be told of something: LMSs of either SCORM, and record stores. */
export type Hearing = "scorm12" | "scorm2004" | "lrs";

/** A row of what learners read of reporting. */
export interface ToldRow<What extends string = string> {
  readonly what: What;
  readonly when: ToldWhen;
  /** Who hears of it. */
  readonly to: readonly Hearing[];
  /** Absent: whatever the setting. */
  readonly reporting?: readonly BehaviourReporting[];
}
