import type { Standard } from "./catalogue.ts";
import { defaultCompletion, type CompletionRule } from "./completion-rule.ts";
import type { JobForms } from "./job-forms.ts";
import type { Reaction } from "./reaction.ts";

/** Choices that are stamped into a package when it is built. */
export interface Settings {
  /** What the package was built for. */
  readonly standard: Standard;
  /** No two commits closer than this, but for a test handed in, a hidden page and the exit. Milliseconds. */
  readonly commitEveryMs: number;
  /** A commit while the learner is active though nothing else asks for one: keeps the LMS's session alive. Milliseconds. */
  readonly heartbeatEveryMs: number;
  /** As the package's standard can say it (`completionFor`). */
  readonly completion: CompletionRule;
  readonly behaviourReporting: BehaviourReporting;
  /** How many interactions a SCORM LMS is given at most: past it the turns of conversations are left out, so that the test's answers find room. */
  readonly interactions: number;
  /** What a learner sees of a test handed in: each question with its feedback, which were right, or the score alone. */
  readonly review: "full" | "marks" | "none";
  /** A page to print for who has passed. */
  readonly certificate: boolean;
  readonly brand?: Brand;
  /** Absent: learners are not asked what the course was to them. */
  readonly reaction?: Reaction;
  /** Absent: what somebody counts in a form on the job is told to nobody. */
  readonly jobForms?: JobForms;
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
  standard: "web",
  commitEveryMs: 15_000,
  heartbeatEveryMs: 300_000,
  completion: defaultCompletion,
  behaviourReporting: "full",
  // SCORM 2004 4th RTE 4.2.9 promises room for so many; SCORM 1.2 promises none.
  interactions: 250,
  review: "full",
  certificate: false,
};
