import type { Attempt } from "../model/attempt.ts";
import type { Fact } from "../model/fact.ts";
import type { Launch } from "../model/launch.ts";
import type { Moment } from "../statements/statement-session.ts";
import type { HostFindings } from "./diagnostics/findings.ts";
import type { Note } from "./scorm/entry-values.ts";

/** The attempt as it stands, and when. */
export interface Snapshot {
  readonly attempt: Attempt;
  readonly moment: Moment;
}

/**
 * One standard, seen from `RecourseSession`, which alone decides when: an adapter holds no timer, retries nothing by itself, and is never
 * called twice at the same time, but for `leave`.
 */
export interface Adapter {
  /**
   * Finds the host and opens the session. What the host says and cannot be is told to `note`. Rejects with a `TrackingError`; may then be
   * called again.
   */
  open(note: Note): Promise<Launch>;
  /**
   * What `restored` holds has been reported before, but for what it has beyond `held`: where this browser knew more than the host, that is
   * what the host itself holds.
   */
  begin(restored: Snapshot, held?: Attempt): void;
  /** Remembers what a fact has to report. True where it has something, though the attempt may not have changed. */
  note(fact: Fact, before: Attempt, after: Snapshot): boolean;
  /** The learner is back at the page: what the host holds may have been changed elsewhere meanwhile. */
  returned(): void;
  /** Brings the host up to date. Rejects with a `TrackingError` where something is not saved: all of it is tried again at the next call. */
  write(snapshot: Snapshot): Promise<void>;
  /**
   * Writes and ends the session; nothing is sent after it. Gives what could not be saved, undefined where all was. Rejects where the session
   * is not known to be over: it may then be called again.
   */
  close(snapshot: Snapshot): Promise<string | undefined>;
  /**
   * As `close`, while the page goes away: handed to the host before this returns, no answer is waited for. Where a browser limits what may
   * outlive the page, results and the end of the session go first and what had no room is logged. `confirmed` is called where the host is
   * known to have the state. Never throws.
   */
  leave(snapshot: Snapshot, confirmed: () => void): void;
  /** Whether the host is still there, asked for while nothing is written. Throws a `TrackingError` where it is not. */
  check?(): void;
  /** The same with its answer waited for, where nothing is recorded. Rejects with a `TrackingError`. */
  ask?(): Promise<void>;
  /** Ends a session that was opened and never begun: nothing that the host keeps is changed. Never throws. */
  quit(): void;
  /**
   * When unsaved work that this browser kept is joined with what the host holds: `by-descent` where no registration tells one enrolment
   * from another, `none` where the host is this browser. By registration where absent.
   */
  readonly copies?: "by-descent" | "none";
  /** What is known of the host now. Asks nothing of one that has been left, and may be called before `open` and after it has rejected. */
  findings(): HostFindings;
  /** What the host will never take; for support, never holds a credential. */
  readonly refused: readonly string[];
}
