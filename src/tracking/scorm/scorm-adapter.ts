import type { Attempt } from "../../model/attempt.ts";
import type { Fact } from "../../model/fact.ts";
import type { Launch } from "../../model/launch.ts";
import { givenAnswers } from "../../statements/answers.ts";
import { roomToKeep } from "../../statements/interaction-room.ts";
import { toInteractions } from "../../statements/interactions.ts";
import type { Adapter, Snapshot } from "../adapter.ts";
import type { Environment } from "../environment.ts";
import { TrackingError } from "../tracking-error.ts";
import { waitForApi } from "./find-api.ts";
import { FinishMemory } from "./finish-memory.ts";
import { InteractionLog } from "./interaction-log.ts";
import { openScorm } from "./open-scorm.ts";
import { ScormCalls } from "./scorm-calls.ts";
import type { ScormCourse, ScormEdition } from "./scorm-edition.ts";

/** SCORM by its API, whatever the edition. Every call is synchronous, so that a write is complete when the function that made it returns. */
export class ScormAdapter implements Adapter {
  readonly #edition: ScormEdition;
  readonly #course: ScormCourse;
  readonly #environment: Environment;
  readonly #memory: FinishMemory;
  #calls: ScormCalls | undefined;
  #launch: Launch | undefined;
  #held = new Map<string, string>();
  #interactions: InteractionLog | undefined;
  #readBack = false;
  #closedInVain = false;
  readonly #refused: string[] = [];

  constructor(edition: ScormEdition, course: ScormCourse, environment: Environment) {
    this.#edition = edition;
    this.#course = course;
    this.#environment = environment;
    this.#memory = new FinishMemory(environment.sessionStorage, edition.key, course.outline.id);
  }

  get refused(): string | undefined {
    const leftOut = this.#interactions?.leftOut ?? 0;
    const most = this.#course.settings.interactions;
    const turns = leftOut === 0 ? [] : [`turns of conversations left out: ${leftOut}, for at most ${most} interactions are sent`];
    return [...this.#refused, ...turns].join("; ") || undefined;
  }

  async open(): Promise<Launch> {
    const { property, names, name, opening } = this.#edition;
    const api = await waitForApi(this.#environment, { property, initialize: names.initialize }, name);
    const calls = new ScormCalls(api, names);
    openScorm(calls, this.#edition, this.#memory);
    const { launch, held } = this.#edition.readEntry(calls, this.#course.outline);
    if (launch.mode === "Normal") for (const [element, value] of opening) calls.set(element, value);
    this.#held = new Map(held);
    this.#calls = calls;
    this.#launch = launch;
    return launch;
  }

  begin({ attempt }: Snapshot): void {
    const reported = givenAnswers(attempt, this.#course.outline).map((answer) => answer.id);
    this.#interactions = new InteractionLog(reported, {
      elements: (interaction, nowMs) => this.#edition.interaction(interaction, this.#course, nowMs),
      unsupportedCodes: this.#edition.unsupportedCodes,
      most: this.#course.settings.interactions,
    });
  }

  note(_fact: Fact, _before: Attempt, { attempt, moment }: Snapshot): boolean {
    if (this.#launch?.credit !== true || this.#interactions === undefined) return false;
    const { outline, lookup, settings } = this.#course;
    const news = toInteractions(attempt, outline, lookup, settings.behaviourReporting, this.#interactions.known);
    return this.#interactions.add(news, moment.nowMs);
  }

  /** The API speaks for this session alone: nobody else writes meanwhile. */
  returned(): void {}

  async write(snapshot: Snapshot): Promise<void> {
    this.#write(snapshot, true);
  }

  /** A commit that fails twice does not keep the session open: Finish is the last chance to have it stored. */
  async close(snapshot: Snapshot): Promise<string | undefined> {
    const unsaved = this.#tryWrite(snapshot);
    if (unsaved !== undefined && !this.#closedInVain) {
      this.#closedInVain = true;
      throw new TrackingError("unreachable", unsaved);
    }
    if (this.#launch?.mode === "Normal")
      for (const [element, value] of this.#edition.closing(snapshot.attempt, this.#course)) this.#calls?.set(element, value);
    this.#finish();
    return unsaved;
  }

  leave(snapshot: Snapshot): void {
    const unsaved = this.#tryWrite(snapshot);
    if (unsaved !== undefined) this.#environment.log(`not saved while leaving: ${unsaved}`);
    this.quit();
  }

  quit(): void {
    try {
      this.#finish();
    } catch (error) {
      this.#environment.log("the session was not finished while leaving", error);
    }
  }

  #tryWrite(snapshot: Snapshot): string | undefined {
    try {
      this.#write(snapshot, this.#edition.commitsBeforeFinish);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  #finish(): void {
    const calls = this.#calls;
    if (calls === undefined) return;
    this.#memory.finish();
    if (calls.finish()) return;
    const code = calls.lastError();
    if (this.#edition.finishedCodes.includes(code)) return;
    throw new TrackingError("unreachable", `${calls.names.finish} answered false: ${calls.explain(code)}`);
  }

  #write({ attempt, moment }: Snapshot, commit: boolean): void {
    const calls = this.#calls;
    const launch = this.#launch;
    if (calls === undefined || launch?.mode !== "Normal") return;
    const problems = this.#edition
      .project(attempt, this.#course, launch, this.#held, moment.activeMs)
      .flatMap(([element, value]) => this.#set(calls, element, value) ?? []);
    const keep = roomToKeep(attempt, this.#course.outline, this.#course.settings.behaviourReporting);
    this.#refused.push(...(this.#interactions?.append(calls, keep) ?? []));
    if (commit && !calls.commit()) problems.push(`${calls.names.commit} answered false: ${calls.explain(calls.lastError())}`);
    if (problems.length > 0) throw new TrackingError("unreachable", problems.join("; "));
  }

  /** Sets what differs from what the host holds. Gives what went wrong. What is refused of an objective is told once: the rest counts. */
  #set(calls: ScormCalls, element: string, value: string): string | undefined {
    const { always, optional, unsupportedCodes } = this.#edition;
    if (this.#held.get(element) === value && !always.includes(element)) return undefined;
    const code = calls.set(element, value);
    if (code !== undefined && !(unsupportedCodes.includes(code) && optional.includes(element))) {
      const problem = `${calls.names.set} ${element} answered false: ${calls.explain(code)}`;
      if (!element.startsWith("cmi.objectives.")) return problem;
      this.#refused.push(problem);
    }
    this.#held.set(element, value);
    return element === "cmi.suspend_data" && !this.#readBack ? this.#checkReadBack(calls, value) : undefined;
  }

  /** Some hosts answer true and store nothing, or cut: read back until it was right once. */
  #checkReadBack(calls: ScormCalls, value: string): string | undefined {
    const stored = calls.get("cmi.suspend_data");
    this.#readBack = stored === value;
    if (this.#readBack) return undefined;
    this.#held.delete("cmi.suspend_data");
    return `cmi.suspend_data reads back differently: ${value.length} characters set, ${stored.length} found`;
  }
}
