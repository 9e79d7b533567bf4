import { defaultCompletion, type CompletionRule } from "./completion-rule.ts";

/** Choices that are stamped into a package when it is built. */
export interface Settings {
  /** No two commits closer than this, but for a test handed in, a hidden page and the exit. Milliseconds. */
  readonly commitEveryMs: number;
  /** A commit while the learner is active though nothing else asks for one: keeps the LMS's session alive. Milliseconds. */
  readonly heartbeatEveryMs: number;
  /** As the package's standard can say it (`completionFor`). */
  readonly completion: CompletionRule;
  readonly behaviourReporting: BehaviourReporting;
  /** What a learner sees of a test handed in: each question with its feedback, which were right, or the score alone. */
  readonly review: "full" | "marks" | "none";
  /** A page to print for who has passed. */
  readonly certificate: boolean;
  readonly brand?: Brand;
}

/** How much of what a learner practises an employer can see: every answer and turn, the summary of a scenario's run, or only that it was done. */
export type BehaviourReporting = "full" | "run" | "off";

/** The company in whose name the course is given. */
export interface Brand {
  readonly name?: string;
  /** In the header of every page. */
  readonly logo?: {
    readonly file: string;
    /** Pixels or units of its own; only their ratio counts. */ readonly width: number;
    readonly height: number;
  };
}

export const defaultSettings: Settings = {
  commitEveryMs: 15_000,
  heartbeatEveryMs: 300_000,
  completion: defaultCompletion,
  behaviourReporting: "full",
  review: "full",
  certificate: false,
};
