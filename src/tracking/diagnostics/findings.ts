import type { Launch } from "../../model/launch.ts";
import type { ApiPlace } from "../scorm/find-api.ts";
import type { SaveState } from "../tracking-session.ts";

/**
 * What a session knows of itself and of its host at the moment somebody asks. Who the learner is stands in `launch`; texts of `notes`, `errors`
 * and `host` may hold what a host wrote of it: none is to be shown before that was taken out.
 */
export interface Findings {
  /** Undefined until a session is open. */
  readonly launch: Launch | undefined;
  readonly saveState: SaveState;
  readonly activeMs: number;
  readonly saves: Saves;
  /** Characters of the learner's state. */
  readonly stateLength: number;
  readonly copy: KeptHere;
  /** What the host or the launch link said and could not be, and what became of it. */
  readonly notes: readonly string[];
  /** The last ten failures, oldest first. */
  readonly errors: readonly Failure[];
  readonly host: HostFindings;
}

export interface Saves {
  /** Tried, whether they succeeded or not. */
  readonly count: number;
  /** The last that the host confirmed. */
  readonly last?: RoundTrip;
}

/** When something ended, and how long it took. */
export interface RoundTrip {
  readonly atMs: number;
  readonly tookMs: number;
}

export interface Failure {
  readonly atMs: number;
  readonly text: string;
}

/** Unsaved work in this browser. */
export interface KeptHere {
  readonly kept: boolean;
  /** At the start there was some, and the course goes on from it. */
  readonly takenUp: boolean;
}

/** What an adapter knows of its host; what its standard has no such thing of is absent. */
export interface HostFindings {
  /** How often the API was called, or the LMS was asked. */
  readonly calls: number;
  /** What it says of its version. */
  readonly version?: string | undefined;
  readonly api?: ApiPlace | undefined;
  readonly answer?: LastAnswer | undefined;
  readonly interactions?: { readonly count: number; readonly leftOut: number } | undefined;
  readonly outbox?:
    { readonly waiting: number; readonly setAside: number; readonly lost: number; readonly keptIn: "browser" | "memory" } | undefined;
  /** Where a course without a host keeps the learner's place. */
  readonly keptIn?: "browser" | "memory";
  /** What the host will never take: element or statement, code, the host's own words. */
  readonly refused: readonly string[];
  /** What opens the session or is its own id: to be taken out of every text that is shown or copied, never shown itself. */
  readonly withheld: readonly string[];
}

export interface LastAnswer extends RoundTrip {
  /** Undefined where there was none. */
  readonly status: number | undefined;
}
