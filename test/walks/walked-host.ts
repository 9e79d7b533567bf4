import type { Attempt } from "../../src/model/attempt.ts";
import type { Settings } from "../../src/model/settings.ts";
import type { Environment } from "../../src/tracking/environment.ts";
import type { TrackingSession } from "../../src/tracking/tracking-session.ts";
import type { Browser, WalkPage } from "./walk-page.ts";

export const walkedAdapters = ["scorm12", "scorm2004", "cmi5", "xapi", "web"] as const;
export type WalkedAdapter = (typeof walkedAdapters)[number];

/** What a page finds around itself, and what plays in it. */
export interface Seat {
  readonly window: object;
  readonly fetch?: typeof fetch;
  create(environment: Environment): TrackingSession;
}

/** An LMS on a walk, with one learner and one registration. It judges by its own log. */
export interface WalkedHost {
  readonly settings: Settings;
  /** Whether the learner may have the course open twice. */
  readonly manyPages: boolean;
  /** Whether a launch may come while a page of the last one is still open. */
  readonly launchesBeside: boolean;
  /** Whether the present launch is to be recorded. */
  readonly recorded: boolean;
  /** The learner launches the course from the LMS. */
  launch(): void;
  seat(page: WalkPage): Seat;
  /** Faults from now on; gives their name. */
  storm(): string;
  calm(): void;
  /** Why a page that says `saved` would be wrong; undefined where the host has all that the page has. `alone`: no other page wrote meanwhile. */
  lacks(page: WalkPage, alone: boolean): string | undefined;
  /** The state that a relaunch would be given. */
  readonly kept: Attempt;
  /** Whether what the page does can be saved once faults are over. */
  heals(page: WalkPage): boolean;
  /** Whether the browser keeps what this host was not known to take. */
  readonly keepsCopies: boolean;
  /** What pages of the browser have told the host and it never got, though each can say it still. */
  undelivered?(browser: Browser): string | undefined;
  /** What keeps the statements of the registration from following the profile's patterns; undefined where some are missing or sessions overlap, so that order cannot be asked for. */
  strays?(): readonly string[] | undefined;
  /** What broke a rule since last asked. */
  complaints(): string[];
}
