import type { Attempt } from "../model/attempt.ts";
import type { Fact } from "../model/fact.ts";
import type { Launch } from "../model/launch.ts";
import type { Findings } from "./diagnostics/findings.ts";
import type { TimeNews } from "./time-watch.ts";

/**
 * The one port between the player and any LMS. Order of calls: `start`, `begin`, then `track` for each fact, `end` once.
 * A failure to save never throws into the player: it shows in `saveState`, is retried, and nothing is lost meanwhile.
 */
export interface TrackingSession {
  /**
   * Finds the host and opens the session. Rejects with a `TrackingError` where there is none, or where it is over.
   * May be called again after it has rejected: a retry by the learner.
   */
  start(): Promise<Launch>;
  /** The attempt as restored: what it holds has been reported before. Writes the first status and state at once. */
  begin(attempt: Attempt): void;
  /** One fact and the attempt before and after it. Returns at once; the host hears of it in order. */
  track(fact: Fact, before: Attempt, after: Attempt): void;
  /**
   * Saves now: the page was hidden (`visibilitychange`, or `pagehide` with `persisted`), or the learner asked for a retry.
   * Resolves when it was tried; whether it succeeded is in `saveState`.
   */
  save(): Promise<void>;
  /** Starts and stops the clock of the session: time counts only while the page is visible and the learner does something now and then. */
  setVisible(visible: boolean): void;
  /**
   * Saves, ends the session, once. Nothing is tracked or sent after it; a second call changes nothing. Resolves when it was tried:
   * `saveState` is then `ended`, or `unsaved` where the host could not be reached; the rest is retried while the page stays open.
   * `leaving`: the page is going away; all is handed to the host before this returns.
   */
  end(how: "exit" | "leaving"): Promise<void>;
  readonly saveState: SaveState;
  /** Calls back at once and at each change. Gives a function that stops it. */
  onSaveState(listener: (state: SaveState) => void): () => void;
  /**
   * Calls back with each thing to know of the time that the LMS allows, at once with the last one. At the limit the session ends by itself
   * where the LMS wants that, as by `end("exit")`. Gives a function that stops it.
   */
  onTimeNews(listener: (news: TimeNews) => void): () => void;
  /** What is known of saving and of the host, at any time, also where `start` has rejected. */
  findings(): Findings;
  /** Has the host answer: saves, or only asks where nothing is recorded. Never rejects; what came of it is in `findings`. */
  look(): Promise<void>;
}

/** The host has not taken what was done since `sinceMs`. It is tried again in any case. */
export interface UnsavedState {
  readonly kind: "unsaved";
  readonly sinceMs: number;
  /** For support: may hold codes, is copied by the learner, never carries a credential. */
  readonly detail: string;
  /** This browser keeps it over the end of the page, for the next launch. */
  readonly keptHere: boolean;
  /** This session will take nothing any more: what helps is a launch from the LMS. */
  readonly over: boolean;
}

export type SaveState =
  /** `refused`: what the host will never take, such as a statement that it finds wrong; for support, never holds a credential. */
  | { readonly kind: "saved"; readonly atMs: number; readonly refused?: string }
  /** Something is on its way, or waits for the next commit. */
  /** The host hears of the last of it within `commitEveryMs`, or at once when the page is hidden or left. */
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | UnsavedState
  /** Browse and review: nothing is recorded, by intention. */
  | { readonly kind: "not-recorded" }
  /** `unsaved`: what could not be saved before the session was over; for support, never holds a credential. */
  | { readonly kind: "ended"; readonly unsaved?: string };
