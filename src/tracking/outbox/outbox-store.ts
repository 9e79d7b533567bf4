import type { KeptStatement } from "./kept-statement.ts";

/** That a page speaks for a session, until then. */
export interface Lease {
  readonly box: string;
  readonly session: string;
  /** Tells pages apart. */
  readonly holder: string;
  readonly untilMs: number;
}

/** What outlives the page: statements of all learners of this browser, each in the box of one. Everything rejects where the browser fails. */
export interface OutboxStore {
  /** Those that have left something in the box. */
  sessions(box: string): Promise<readonly string[]>;
  /** What a session has left, in its order. */
  read(box: string, session: string): Promise<readonly KeptStatement[]>;
  put(kept: readonly KeptStatement[]): Promise<void>;
  remove(kept: readonly KeptStatement[]): Promise<void>;
  /** Forgets statements, counts and leases of whichever box that are older. Gives the statements. */
  expire(beforeMs: number): Promise<readonly KeptStatement[]>;
  /** How many of the box's statements were lost. */
  lost(box: string): Promise<number>;
  addLost(box: string, count: number, nowMs: number): Promise<void>;
  /** False where another page holds the session. The same holder's own lease is renewed. */
  lease(lease: Lease, nowMs: number): Promise<boolean>;
  release(lease: Lease): Promise<void>;
}
