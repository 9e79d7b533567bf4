import type { Attempt } from "../model/attempt.ts";
import { checksum } from "../model/checksum.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Launch } from "../model/launch.ts";
import { mergeAttempts } from "../model/merge-attempts.ts";
import { decodeSuspendData, encodeSuspendData } from "../model/suspend-data.ts";
import type { Adapter } from "./adapter.ts";
import type { Environment } from "./environment.ts";
import { LocalCopy, type KeptCopy } from "./local-copy.ts";

/** Enough for an hour of failures. */
const mostTried = 20;

/**
 * Work that the host has not confirmed, kept in this browser and taken up at the next launch. An LMS that has reset the learner must not get
 * an old attempt back, so that a copy is taken only where it grew out of what the host holds. That is so where the host still holds what the
 * copy was begun from (nothing at all, if it never took a state), or something that was handed to it since and never confirmed. Where it
 * holds another state (another computer went on), the two are joined if the host names the registration, which a reset would not bring
 * back, or if that state has all that the copy was begun from. What the host cannot be read for is damage, and no reset. In every other
 * case the host is right, and the copy goes.
 */
export class KeptWork {
  readonly #outline: CourseOutline;
  readonly #environment: Environment;
  readonly #copies: Adapter["copies"];
  #copy: LocalCopy | undefined;
  #base = "";
  #tried: readonly string[] = [];
  #held: Attempt | undefined;

  constructor(outline: CourseOutline, environment: Environment, copies: Adapter["copies"]) {
    this.#outline = outline;
    this.#environment = environment;
    this.#copies = copies;
  }

  /** What the host itself holds, where more than that was taken up. */
  get held(): Attempt | undefined {
    return this.#held;
  }

  /** Whether something is kept in this browser now. */
  get kept(): boolean {
    return this.#copy?.kept === true;
  }

  /** The launch, with the state to go on from. Nothing is ever kept of who has no name, nor of who only looks around. */
  take(launch: Launch): Launch {
    this.#base = launch.suspendData;
    if (this.#copies === "none" || launch.mode !== "Normal" || launch.learner.id.trim() === "") return launch;
    const { localStorage, window } = this.#environment;
    this.#copy = new LocalCopy(localStorage, toKey(launch, this.#outline, window.location), () => this.#environment.now());
    const kept = this.#copy.read();
    if (kept === undefined) return launch;
    const attempt = this.#join(kept, launch);
    if (attempt === undefined) {
      this.#environment.log("what this browser kept did not grow out of what the host holds: left aside");
      return launch;
    }
    [this.#base, this.#tried] = [kept.base, kept.tried];
    this.#held = decodeSuspendData(launch.suspendData, this.#outline).attempt;
    return { ...launch, suspendData: encodeSuspendData(attempt, this.#outline) };
  }

  /** The host is being given this. */
  trying(attempt: Attempt): void {
    if (this.#copy !== undefined) this.#tried = [...this.#tried, checksum(this.#encode(attempt))].slice(-mostTried);
  }

  keep(attempt: Attempt): void {
    this.#copy?.keep({ revision: attempt.revision, state: this.#encode(attempt), base: this.#base, tried: this.#tried });
  }

  /** The host has this. */
  confirm(attempt: Attempt): void {
    if (this.#copy === undefined) return;
    this.#base = this.#encode(attempt);
    this.#tried = [];
    this.#copy.clear();
  }

  #join({ state, base, tried }: KeptCopy, { suspendData, registration }: Launch): Attempt | undefined {
    const mine = decodeSuspendData(state, this.#outline);
    const held = decodeSuspendData(suspendData, this.#outline);
    if (mine.problem !== undefined || held.problem === "newer-version") return undefined;
    if (suspendData === base || tried.includes(checksum(suspendData)) || held.problem === "unreadable") return mine.attempt;
    if (base !== "" && suspendData.trim() === "") return undefined;
    const named = registration !== "" && this.#copies !== "by-descent";
    const joins = named || base === "" || this.#hasAll(held.attempt, decodeSuspendData(base, this.#outline).attempt);
    return joins ? mergeAttempts(held.attempt, mine.attempt, this.#outline) : undefined;
  }

  /** Pages alone prove nothing: anybody who begins opens the first. */
  #hasAll(held: Attempt, base: Attempt): boolean {
    const proof = base.responses.size > 0 || base.test.results.length > 0;
    return proof && mergeAttempts(held, base, this.#outline) === held;
  }

  #encode(attempt: Attempt): string {
    return encodeSuspendData(attempt, this.#outline);
  }
}

/**
 * SCORM names no registration. There the place of the package in the LMS stands for it: the same course enrolled twice lies in two places,
 * and so do two customers of one LMS. Where the LMS moves the package a copy is not found, and expires.
 */
function toKey({ learner, registration }: Launch, { id }: CourseOutline, location: Location | undefined): string {
  const query = new URLSearchParams(location?.search);
  const place = query.get("endpoint") ?? `${location?.origin ?? ""}${(location?.pathname ?? "").replace(/[^/]*$/, "")}`;
  const activity = query.get("activityId") ?? query.get("activity_id") ?? "";
  return JSON.stringify([place, activity, id, learner.id, registration]);
}
