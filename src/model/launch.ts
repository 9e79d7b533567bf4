/** Who the learner is, as the LMS says it. May carry markup: shown as text only. */
export interface Learner {
  readonly id: string;
  readonly name: string;
}

export type LaunchMode = "Normal" | "Browse" | "Review";

/** What the LMS told at the start of a session, the same for every standard. */
export interface Launch {
  readonly learner: Learner;
  readonly mode: LaunchMode;
  /** False: resume state is saved, status and score are not. */
  readonly credit: boolean;
  /** Pass mark that the LMS holds, 0 to 1; 0 is a value. Undefined: the LMS names none, the course's own counts. */
  readonly masteryScore: number | undefined;
  /** Tells one enrolment of one learner from another: a key for what this browser keeps. Never shown. */
  readonly registration: string;
  /** Language tag that the learner prefers, where the LMS tells. */
  readonly language: string | undefined;
  /** The state as last saved, opaque here: `decodeSuspendData` reads it. Empty on a first launch. */
  readonly suspendData: string;
  /** Where to go after the session, where the LMS tells (cmi5). */
  readonly returnUrl: string | undefined;
  /** Absent where the LMS sets none, as most do. */
  readonly timeLimit?: TimeLimit;
}

/** How long the LMS lets a learner be in the course, all sessions together. */
export interface TimeLimit {
  readonly limitMs: number;
  /** Spent in the sessions before. */
  readonly spentMs: number;
  /** What happens when the time is over: the course saves and ends, or goes on. */
  readonly action: "exit" | "continue";
  /** Whether the learner is to be told. */
  readonly told: boolean;
}
