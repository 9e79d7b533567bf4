import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline } from "../../model/course.ts";
import type { Fact } from "../../model/fact.ts";
import type { Launch } from "../../model/launch.ts";
import type { Lookup } from "../../model/lookup.ts";
import { givenAnswers } from "../../statements/answers.ts";
import { toInteractions } from "../../statements/interactions.ts";
import { toScorm12, type Scorm12Session } from "../../statements/scorm12-projection.ts";
import type { Adapter, Snapshot } from "../adapter.ts";
import type { Environment } from "../environment.ts";
import { TrackingError } from "../tracking-error.ts";
import { waitForApi } from "./find-api.ts";
import { FinishMemory } from "./finish-memory.ts";
import { InteractionLog } from "./interaction-log.ts";
import { openScorm12 } from "./open-scorm12.ts";
import { readEntry } from "./read-entry.ts";
import { errorCodes, Scorm12Calls } from "./scorm12-calls.ts";

/** Write-only: set at every commit, since a phone may never come back to say goodbye. */
const always = ["cmi.core.exit", "cmi.core.session_time"];
/** What a host may lack without harm (SCORM 1.2 RTE 3.4.2.1). */
const optional = ["cmi.core.score.min", "cmi.core.score.max"];

/** SCORM 1.2 by its API. Every call is synchronous, so that a write is complete when the function that made it returns. */
export class Scorm12Adapter implements Adapter {
  readonly #outline: CourseOutline;
  readonly #lookup: Lookup;
  readonly #environment: Environment;
  readonly #memory: FinishMemory;
  #calls: Scorm12Calls | undefined;
  #launch: Launch | undefined;
  #held = new Map<string, string>();
  #entry: Omit<Scorm12Session, "activeMs"> = { heldStatus: "", heldRaw: undefined };
  #interactions = new InteractionLog([]);
  #readBack = false;
  #closedInVain = false;
  #refused: string[] = [];

  constructor(outline: CourseOutline, lookup: Lookup, environment: Environment) {
    this.#outline = outline;
    this.#lookup = lookup;
    this.#environment = environment;
    this.#memory = new FinishMemory(environment.sessionStorage, outline.id);
  }

  get refused(): string | undefined {
    return this.#refused.length === 0 ? undefined : this.#refused.join("; ");
  }

  async open(): Promise<Launch> {
    const calls = new Scorm12Calls(await waitForApi(this.#environment));
    openScorm12(calls, this.#memory);
    const { launch, held } = readEntry(calls, this.#outline);
    const raw = held.get("cmi.core.score.raw")?.trim() ?? "";
    this.#entry = {
      heldStatus: held.get("cmi.core.lesson_status") ?? "",
      heldRaw: raw === "" || Number.isNaN(Number(raw)) ? undefined : Number(raw),
    };
    this.#held = new Map(held);
    this.#calls = calls;
    this.#launch = launch;
    return launch;
  }

  begin({ attempt }: Snapshot): void {
    this.#interactions = new InteractionLog(givenAnswers(attempt, this.#outline).map((answer) => answer.id));
  }

  note(_fact: Fact, _before: Attempt, { attempt, moment }: Snapshot): boolean {
    if (this.#launch?.credit !== true) return false;
    return this.#interactions.add(toInteractions(attempt, this.#outline, this.#lookup), moment.nowMs);
  }

  /** The API speaks for this session alone: nobody else writes meanwhile. */
  returned(): void {}

  async write(snapshot: Snapshot): Promise<void> {
    this.#write(snapshot);
  }

  /** A commit that fails twice does not keep the session open: Finish is the last chance to have it stored. */
  async close(snapshot: Snapshot): Promise<string | undefined> {
    const unsaved = this.#tryWrite(snapshot);
    if (unsaved !== undefined && !this.#closedInVain) {
      this.#closedInVain = true;
      throw new TrackingError("unreachable", unsaved);
    }
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
      this.#write(snapshot);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  #finish(): void {
    const calls = this.#calls;
    if (calls === undefined) return;
    this.#memory.finish();
    if (!calls.finish()) throw new TrackingError("unreachable", `LMSFinish answered false: ${calls.explain(calls.lastError())}`);
  }

  #write({ attempt, moment }: Snapshot): void {
    const calls = this.#calls;
    const launch = this.#launch;
    if (calls === undefined || launch?.mode !== "Normal") return;
    const session = { ...this.#entry, activeMs: moment.activeMs };
    const problems = toScorm12(attempt, this.#outline, launch, session).flatMap(
      ([element, value]) => this.#set(calls, element, value) ?? [],
    );
    this.#refused.push(...this.#interactions.append(calls));
    if (!calls.commit()) problems.push(`LMSCommit answered false: ${calls.explain(calls.lastError())}`);
    if (problems.length > 0) throw new TrackingError("unreachable", problems.join("; "));
  }

  /** Sets what differs from what the host holds. Gives what went wrong. */
  #set(calls: Scorm12Calls, element: string, value: string): string | undefined {
    if (this.#held.get(element) === value && !always.includes(element)) return undefined;
    const code = calls.set(element, value);
    if (code !== undefined && !(code === errorCodes.notImplemented && optional.includes(element)))
      return `LMSSetValue ${element} answered false: ${calls.explain(code)}`;
    this.#held.set(element, value);
    return element === "cmi.suspend_data" && !this.#readBack ? this.#checkReadBack(calls, value) : undefined;
  }

  /** Some hosts answer true and store nothing, or cut: read back until it was right once. */
  #checkReadBack(calls: Scorm12Calls, value: string): string | undefined {
    const stored = calls.get("cmi.suspend_data");
    this.#readBack = stored === value;
    if (this.#readBack) return undefined;
    this.#held.delete("cmi.suspend_data");
    return `cmi.suspend_data reads back differently: ${value.length} characters set, ${stored.length} found`;
  }
}
