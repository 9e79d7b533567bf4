import type { Standard } from "../model/catalogue.ts";
import type { LaunchMode } from "../model/launch.ts";
import type { Statement } from "./statement.ts";

/** One learner's attempt at one package, as the preview keeps it: a file of its own, changed by `RunStore` alone. */
export interface Run {
  readonly format: 1;
  readonly id: string;
  /** Grows with each change. */
  readonly revision: number;
  /** File name of the package beside the catalogue. */
  readonly file: string;
  readonly course: { readonly id: string; readonly title: string; readonly version: string };
  /** 1 for the learner's first attempt at the package. */
  readonly attempt: number;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
  readonly options: LaunchOptions;
  /** Oldest first; the last is the one that may be live. */
  readonly sessions: readonly Session[];
  /** The last calls, oldest first, at most `logLimit`. */
  readonly log: readonly LogEntry[];
  readonly held: Held;
  /** Absent until it is asked for. */
  readonly client?: ClientKey;
}

/** What the LMS holds for the learner, by standard. */
export type Held = HeldScorm | HeldCmi5 | HeldXapi | HeldWeb;

export interface HeldScorm12 {
  readonly standard: Extract<Standard, "scorm12">;
  /** Data model elements by name, `cmi.core.lesson_status`, as last committed. */
  readonly cmi: Readonly<Record<string, string>>;
}

export interface HeldScorm2004 {
  readonly standard: Extract<Standard, `scorm2004-${string}`>;
  /** `cmi.completion_status`, as last committed. */
  readonly cmi: Readonly<Record<string, string>>;
}

/** What a run holds where its standard reports through an API. */
export type HeldScorm = HeldScorm12 | HeldScorm2004;

export interface HeldCmi5 extends HeldInLrs {
  readonly standard: Extract<Standard, "cmi5">;
}

export interface HeldXapi extends HeldInLrs {
  readonly standard: Extract<Standard, "xapi">;
}

/** Nothing: a web package reports to nobody. */
export interface HeldWeb {
  readonly standard: Extract<Standard, "web">;
}

interface HeldInLrs {
  readonly registration: string;
  /** In the order in which they were stored. */
  readonly statements: readonly Statement[];
  /** State and profile documents by a key that `documentKey` makes. */
  readonly documents: Readonly<Record<string, StoredDocument>>;
  /** Data of attachments by SHA-2, lower case; absent where none came. */
  readonly attachments?: Readonly<Record<string, StoredAttachment>>;
}

export interface StoredAttachment {
  readonly contentType: string;
  readonly base64: string;
}

/** What a client of one's own says in its Authorization header, to read and write anything in the run. */
export interface ClientKey {
  readonly user: string;
  readonly password: string;
}

/** What a run holds where its standard reports to an LRS; undefined for the others. */
export function lrsOf(held: Held): HeldCmi5 | HeldXapi | undefined {
  return held.standard === "cmi5" || held.standard === "xapi" ? held : undefined;
}

export interface StoredDocument {
  readonly kind: "state" | "agent-profile" | "activity-profile";
  /** stateId or profileId. */
  readonly name: string;
  readonly contentType: string;
  /** The document's bytes, base64. */
  readonly base64: string;
  readonly etag: string;
  readonly updatedAtMs: number;
}

export interface Session {
  readonly id: string;
  readonly startedAtMs: number;
  /** `ended`: the course finished it. `replaced`: launched again while it was live. */
  readonly state: "live" | "ended" | "replaced";
  /** Session time as the course told last, milliseconds. */
  readonly timeMs: number;
  /** SCORM: the exit value as committed last; undefined before the first commit. */
  readonly exit?: string;
  /** cmi5 only. */
  readonly grant?: Cmi5Grant;
  /** xAPI only. */
  readonly tinCan?: TinCanGrant;
}

/** What the link of an xAPI session holds. */
export interface TinCanGrant {
  /** Of the Authorization header, without the word Basic. */
  readonly credential: string;
  readonly actor: Agent;
  readonly activityId: string;
}

/** What a cmi5 session was launched with. */
export interface Cmi5Grant {
  readonly fetchKey: string;
  readonly token: string;
  readonly tokenTaken: boolean;
  readonly actor: Agent;
  readonly activityId: string;
  readonly publisherId: string;
  /** Ids of the course and its blocks, made by the LMS: the objects of satisfied. */
  readonly courseId: string;
  readonly blockIds: readonly string[];
  readonly mode: LaunchMode;
  readonly moveOn: MoveOn;
  /** 0 to 1; undefined: none given to the course. */
  readonly masteryScore?: number;
}

export const moveOns = ["Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed", "NotApplicable"] as const;
export type MoveOn = (typeof moveOns)[number];

export interface Agent {
  readonly objectType: "Agent";
  readonly name: string;
  readonly account: { readonly homePage: string; readonly name: string };
}

export interface LaunchOptions {
  readonly learnerId: string;
  readonly learnerName: string;
  readonly mode: LaunchMode;
  /** SCORM only. */
  readonly credit: boolean;
  readonly mastery: MasteryChoice;
  readonly where: "frame" | "window";
}

/** Which mastery score the course is told: the manifest's, none, or one chosen for this run (0 to 1). */
export type MasteryChoice = { readonly from: "package" } | { readonly from: "none" } | { readonly from: "own"; readonly score: number };

export interface LogEntry {
  readonly atMs: number;
  /** `LMSSetValue`, `PUT activities/state`. */
  readonly call: string;
  readonly detail: string;
  readonly answer: string;
  /** What was wrong with the call; undefined where nothing was. */
  readonly problem?: string;
}

export const logLimit = 200;

export function withLog(run: Run, ...entries: readonly LogEntry[]): Run {
  return entries.length === 0 ? run : { ...run, log: [...run.log, ...entries].slice(-logLimit) };
}

/** The session that the course may speak in, if any. */
export function liveSession(run: Run): Session | undefined {
  const last = run.sessions.at(-1);
  return last?.state === "live" ? last : undefined;
}

/** Opened anew: what was live is replaced. */
export function withNewSession(run: Run, { id, nowMs }: { readonly id: string; readonly nowMs: number }): Run {
  const sessions = run.sessions.map((each) => (each.state === "live" ? { ...each, state: "replaced" as const } : each));
  return { ...run, sessions: [...sessions, { id, startedAtMs: nowMs, state: "live", timeMs: 0 }] };
}

export function withSession(run: Run, session: Session): Run {
  return { ...run, sessions: run.sessions.map((each) => (each.id === session.id ? session : each)) };
}
