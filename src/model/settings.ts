/** Choices that are stamped into a package when it is built. */
export interface Settings {
  /** No two commits closer than this, but for a test handed in, a hidden page and the exit. Milliseconds. */
  readonly commitEveryMs: number;
  /** A commit while the learner is active though nothing else asks for one: keeps the LMS's session alive. Milliseconds. */
  readonly heartbeatEveryMs: number;
}

export const defaultSettings: Settings = { commitEveryMs: 15_000, heartbeatEveryMs: 300_000 };
