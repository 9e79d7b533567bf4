import type { Attempt } from "../../model/attempt.ts";
import type { Fact } from "../../model/fact.ts";
import type { Launch } from "../../model/launch.ts";
import { givenAnswers } from "../../statements/answers.ts";
import { roomToKeep } from "../../statements/interaction-room.ts";
import { toInteractions } from "../../statements/interactions.ts";
import type { Adapter, Snapshot } from "../adapter.ts";
import type { HostFindings } from "../diagnostics/findings.ts";
import type { Environment } from "../environment.ts";
import { TrackingError } from "../tracking-error.ts";
import { CmiWriter, suspendData, trySet } from "./cmi-writer.ts";
import type { Note } from "./entry-values.ts";
import { readSafely, waitForApi, type FoundApi } from "./find-api.ts";
import { FinishMemory } from "./finish-memory.ts";
import { InteractionLog } from "./interaction-log.ts";
import { openScorm } from "./open-scorm.ts";
import { ScormCalls } from "./scorm-calls.ts";
import type { ScormCourse, ScormEdition } from "./scorm-edition.ts";

const closedWindow = "the window of the LMS was closed";

/** SCORM by its API, whatever the edition. Every call is synchronous, so that a write is complete when the function that made it returns. */
export class ScormAdapter implements Adapter {
  readonly #edition: ScormEdition;
  readonly #course: ScormCourse;
  readonly #environment: Environment;
  readonly #memory: FinishMemory;
  /** What keeps this session apart from the same learner's others is the host's alone to know. */
  readonly copies = "by-descent";
  #found: FoundApi | undefined;
  #calls: ScormCalls | undefined;
  #answersProbe = false;
  #launch: Launch | undefined;
  #writer: CmiWriter | undefined;
  #interactions: InteractionLog | undefined;
  #closedInVain = false;
  /** What was written before a Finish that failed: a Finish that was done and denied leaves nothing to write to. */
  #closing: Attempt | undefined;
  readonly #refused: string[] = [];
  #version: string | undefined;

  constructor(edition: ScormEdition, course: ScormCourse, environment: Environment) {
    this.#edition = edition;
    this.#course = course;
    this.#environment = environment;
    this.#memory = new FinishMemory(environment.sessionStorage, edition.key, course.outline.id);
  }

  get refused(): readonly string[] {
    const leftOut = this.#interactions?.leftOut ?? 0;
    const most = this.#course.settings.interactions;
    const turns = leftOut === 0 ? [] : [`turns of conversations left out: ${leftOut}, for at most ${most} interactions are sent`];
    return [...(this.#writer?.refused ?? []), ...this.#refused, ...turns];
  }

  findings(): HostFindings {
    if (!this.#memory.finished) this.#version ??= this.#calls?.read("cmi._version");
    const interactions = this.#interactions;
    return {
      calls: this.#calls?.count ?? 0,
      version: this.#version,
      api: this.#found?.place,
      interactions: interactions && { count: interactions.count, leftOut: interactions.leftOut },
      refused: this.refused,
      withheld: [],
    };
  }

  async open(note: Note): Promise<Launch> {
    const { property, names, name, opening, probe, mode } = this.#edition;
    this.#found = await waitForApi(this.#environment, { property, initialize: names.initialize }, name);
    const calls = new ScormCalls(this.#found.api, names);
    openScorm(calls, this.#edition, this.#memory);
    // Before anything can go wrong: whatever ends the session from here on leaves the learner's state to the next.
    const taken = /^(browse|review)$/i.test(calls.insist(mode, ["101"])?.trim() ?? "review") ? [] : trySet(calls, opening);
    const entry = this.#edition.readEntry(calls, this.#course.outline, note);
    this.#answersProbe = calls.read(probe) !== "";
    this.#calls = calls;
    this.#launch = entry.launch;
    this.#writer = new CmiWriter(calls, this.#edition, entry, taken);
    if (entry.launch.mode === "Normal" && !this.#writer.suspends) this.#writer.try(opening);
    return entry.launch;
  }

  begin(restored: Snapshot, held?: Attempt): void {
    const reported = givenAnswers(held ?? restored.attempt, this.#course.outline).map((answer) => answer.id);
    this.#interactions = new InteractionLog(reported, {
      elements: (interaction, nowMs) => this.#edition.interaction(interaction, this.#course, nowMs),
      unsupportedCodes: this.#edition.unsupportedCodes,
      most: this.#course.settings.interactions,
    });
    if (held === undefined) return;
    if (this.#calls !== undefined) this.#interactions.readKnown(this.#calls);
    this.#addInteractions(restored);
  }

  note(_fact: Fact, _before: Attempt, after: Snapshot): boolean {
    return this.#addInteractions(after);
  }

  #addInteractions({ attempt, moment }: Snapshot): boolean {
    if (this.#launch?.credit !== true || this.#interactions === undefined) return false;
    const { outline, lookup, settings } = this.#course;
    const news = toInteractions(attempt, outline, lookup, settings.behaviourReporting, this.#interactions.known);
    return this.#interactions.add(news, moment.nowMs);
  }

  /** The API speaks for this session alone: nobody else writes meanwhile. */
  returned(): void {}

  /** The window that has the API may have been closed, and an API that outlives it may still say yes; a session may have expired, and answers nothing. */
  check(): void {
    if (this.#closed) throw new TrackingError("session-over", closedWindow);
    const { probe, names } = this.#edition;
    if (this.#answersProbe && this.#calls?.get(probe) === "")
      throw new TrackingError("unreachable", `${names.get} ${probe} answers nothing`);
  }

  async ask(): Promise<void> {
    this.check();
  }

  async write(snapshot: Snapshot): Promise<void> {
    this.#write(snapshot, true);
  }

  /** A commit that fails twice does not keep the session open: Finish is the last chance to have it stored. */
  async close(snapshot: Snapshot): Promise<string | undefined> {
    const unsaved = this.#closing === snapshot.attempt ? undefined : this.#tryWrite(snapshot);
    if (unsaved === undefined) this.#closing = snapshot.attempt;
    else if (!this.#closedInVain) {
      this.#closedInVain = true;
      throw new TrackingError("unreachable", unsaved);
    }
    if (this.#launch?.mode === "Normal") this.#writer?.try(this.#edition.closing(snapshot.attempt, this.#course));
    this.#finish();
    return unsaved;
  }

  leave(snapshot: Snapshot, confirmed: () => void): void {
    const unsaved = this.#tryWrite(snapshot);
    if (unsaved !== undefined) this.#environment.log(`not saved while leaving: ${unsaved}`);
    const finished = this.#tryFinish();
    if (unsaved === undefined && (finished || this.#edition.commitsBeforeFinish)) confirmed();
  }

  quit(): void {
    this.#tryFinish();
  }

  #tryFinish(): boolean {
    try {
      this.#finish();
      return true;
    } catch (error) {
      this.#environment.log("the session was not finished while leaving", error);
      return false;
    }
  }

  #tryWrite(snapshot: Snapshot): string | undefined {
    try {
      this.#write(snapshot, this.#edition.commitsBeforeFinish);
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  }

  #finish(): void {
    const calls = this.#calls;
    if (calls === undefined) return;
    if (this.#launch?.mode === "Normal" && this.#writer?.suspends === false) this.#writer.try(this.#edition.opening);
    this.#memory.finish();
    if (calls.finish()) return;
    const code = calls.lastError();
    if (this.#edition.finishedCodes.includes(code)) return;
    throw new TrackingError("unreachable", `${calls.names.finish} answered false: ${calls.explain(code)}`);
  }

  #write({ attempt, moment }: Snapshot, commit: boolean): void {
    const calls = this.#calls;
    const writer = this.#writer;
    const launch = this.#launch;
    if (calls === undefined || writer === undefined || launch?.mode !== "Normal") return;
    const wanted = this.#edition.project(attempt, this.#course, launch, writer.held, moment.activeMs);
    const problems = writer.write(wanted);
    if (writer.held.get(suspendData) === new Map(wanted).get(suspendData)) problems.push(...this.#append(calls, attempt));
    if (commit && writer.suspends && !calls.commit())
      problems.push(`${calls.names.commit} answered false: ${calls.explain(calls.lastError())}`);
    if (this.#closed) problems.push(closedWindow);
    if (problems.length > 0) throw new TrackingError(this.#closed ? "session-over" : "unreachable", problems.join("; "));
  }

  /** Only with the state that knows of them: the next session tells the interactions that the host's state does not know. */
  #append(calls: ScormCalls, attempt: Attempt): string[] {
    const keep = roomToKeep(attempt, this.#course.outline, this.#course.settings.behaviourReporting);
    try {
      this.#refused.push(...(this.#interactions?.append(calls, keep) ?? []));
      return [];
    } catch (error) {
      return [messageOf(error)];
    }
  }

  get #closed(): boolean {
    return readSafely(() => this.#found?.window.closed) === true;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
