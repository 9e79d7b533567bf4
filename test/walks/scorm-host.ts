import type { Attempt } from "../../src/model/attempt.ts";
import type { Settings } from "../../src/model/settings.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { createScorm12Session } from "../../src/tracking/scorm12/create-scorm12-session.ts";
import { createScorm2004Session } from "../../src/tracking/scorm2004/create-scorm2004-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { withScormFaults, type HeardCall, type ScormCall, type ScormFault, type ScormPlan } from "../hosts/scorm-faults.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { smallLookup } from "../tracking/small-lookup.ts";
import { lostProgress } from "./holds-progress.ts";
import { scormStorm } from "./scorm-storm.ts";
import type { WalkClock } from "./walk-clock.ts";
import type { WalkPage } from "./walk-page.ts";
import type { Seat, WalkedHost } from "./walked-host.ts";

const { outline } = smallCourse;
/** From the lowest to the highest. */
const ranks: Readonly<Record<string, readonly string[]>> = {
  "cmi.core.lesson_status": ["not attempted", "browsed", "incomplete", "failed", "completed", "passed"],
  "cmi.completion_status": ["unknown", "not attempted", "incomplete", "completed"],
  "cmi.success_status": ["unknown", "failed", "passed"],
};
const scores = ["cmi.core.score.raw", "cmi.score.raw", "cmi.score.scaled"];
const diagnostic = ["GetLastError", "GetErrorString", "GetDiagnostic"];

/** What the host answers once it has ended the session by itself. */
const expired = {
  scorm12: { Initialize: "101", Terminate: "301", GetValue: "301", SetValue: "301", Commit: "301" },
  scorm2004: { Initialize: "104", Terminate: "113", GetValue: "123", SetValue: "133", Commit: "143" },
} as const;

/** An LMS of SCORM, by the book but for its storms. */
export class ScormHost implements WalkedHost {
  readonly settings: Settings;
  readonly manyPages = false;
  readonly launchesBeside = false;
  readonly recorded: boolean;
  readonly #edition: "scorm12" | "scorm2004";
  readonly #api: StrictScorm12Api | StrictScorm2004Api;
  readonly #clock: WalkClock;
  readonly #random: () => number;
  readonly #complaints: string[] = [];
  /** Interactions that were stored in earlier launches, and those of this one by their index; in SCORM 2004 the LMS gives them all back. */
  readonly #told = new Set<string>();
  #set = new Map<string, string>();
  #stored = new Map<string, string>();
  readonly #over = new Set<WalkPage>();
  readonly #hurt = new Set<string>();
  #expired = false;
  #plan: ScormPlan = () => undefined;
  #before: ReadonlyMap<string, string>;
  #deceived = false;

  constructor(edition: "scorm12" | "scorm2004", settings: Settings, clock: WalkClock, random: () => number) {
    this.#edition = edition;
    this.settings = settings;
    this.#clock = clock;
    this.#random = random;
    const mode = random() < 0.06 ? (random() < 0.5 ? "browse" : "review") : random() < 0.1 ? "" : "normal";
    this.recorded = !["browse", "review"].includes(mode);
    const mastery = random() < 0.4 ? ["0", "0.6", "0.8", "1"][Math.floor(random() * 4)]! : undefined;
    const credit = random() < 0.06 ? "no-credit" : "credit";
    this.#api = edition === "scorm12" ? scorm12(mode, credit, mastery, random() < 0.3) : scorm2004(mode, credit, mastery);
    this.#before = this.#api.stored;
  }

  launch(): void {
    this.#expired = false;
    this.#hurt.clear();
    const { revision } = this.kept;
    this.#api.relaunch();
    if (this.kept.revision < revision) this.#complain("T6: the attempt was not suspended, and the host begins another");
    if (this.#edition === "scorm12") for (const id of this.#stored.values()) this.#told.add(id);
    this.#set = new Map(this.#edition === "scorm12" ? [] : this.#stored);
    this.#before = this.#api.stored;
  }

  seat(page: WalkPage): Seat {
    const api = withScormFaults<object>(this.#api, (call) => this.#faultOf(call), {
      after: (ms, run) => void this.#clock.after(ms, run),
      heard: (call) => this.#hear(call, page),
    });
    const window: Record<string, unknown> = { [this.#edition === "scorm12" ? "API" : "API_1484_11"]: api, opener: null };
    const create = this.#edition === "scorm12" ? createScorm12Session : createScorm2004Session;
    return {
      window: Object.assign(window, { parent: window }),
      create: (environment) => create(outline, smallLookup, this.settings, environment),
    };
  }

  storm(): string {
    if (this.#random() < 0.1) {
      this.#expired = true;
      return "the host ends the session by itself";
    }
    const { name, plan } = scormStorm(this.#edition, this.#random);
    this.#plan = plan;
    return name;
  }

  calm(): void {
    this.#plan = () => undefined;
  }

  #faultOf(call: ScormCall): ScormFault | undefined {
    const code = this.#expired ? expired[this.#edition][call.name as "Commit"] : undefined;
    return code === undefined ? this.#plan(call) : { kind: "refuses", code };
  }

  get kept(): Attempt {
    return decodeSuspendData(this.#api.stored.get("cmi.suspend_data") ?? "", outline).attempt;
  }

  lacks({ attempt }: WalkPage): string | undefined {
    if (attempt === undefined || this.#deceived || !this.recorded) return undefined;
    const stored = this.#api.stored.get("cmi.suspend_data") ?? "";
    return stored === encodeSuspendData(attempt, outline) ? undefined : `revision ${attempt.revision}, the host has ${this.kept.revision}`;
  }

  get keepsCopies(): boolean {
    return this.recorded;
  }

  heals(): boolean {
    return !this.#expired;
  }

  complaints(): string[] {
    return this.#complaints.splice(0);
  }

  #hear(call: HeardCall, page: WalkPage): void {
    const { name, element = "", value = "", answer, done, fault } = call;
    const says = `${name} ${element}`.trim();
    if (this.#over.has(page) && !diagnostic.includes(name)) this.#complain(`T10: ${says} after the end of the session`);
    if (page.state === "gone") this.#complain(`T2: ${says} from a page that is gone`);
    const isDone = String(done?.answer) === "true";
    const interaction = /^cmi\.interactions\.\d+/.exec(element)?.[0] ?? "";
    if (fault !== undefined && interaction !== "") this.#hurt.add(interaction);
    if (name === "SetValue" && done !== undefined && !isDone && !["301", "132", "133"].includes(done.error) && !this.#hurt.has(interaction))
      this.#complain(`T23: the host refuses ${element} = ${value.slice(0, 80)}: ${done.error}`);
    if (!this.recorded && name === "SetValue") this.#complain(`T38: ${says} where nothing is recorded`);
    if (name === "SetValue" && isDone) this.#interaction(element, value);
    if ((name === "Commit" || name === "Terminate") && isDone) this.#judgeStored();
    // What it says is stored and is not: nobody can find out before the next launch.
    if (name === "Commit" || name === "Terminate") {
      if (fault?.kind === "forgets" || fault?.kind === "late") this.#deceived = true;
      else if (isDone) this.#deceived = false;
    }
    if (name === "Terminate" && String(answer) === "true") this.#over.add(page);
  }

  #interaction(element: string, value: string): void {
    const [, index] = /^cmi\.interactions\.(\d+)\.id$/.exec(element) ?? [];
    if (index === undefined) return;
    const there = this.#set.get(index);
    if (there !== undefined && there !== value) this.#complain(`T43: interaction ${index} was ${there}, is written over by ${value}`);
    const twice = this.#told.has(value) || [...this.#set].some(([other, id]) => other !== index && id === value);
    if (twice) this.#complain(`T43: interaction ${value} is told twice`);
    this.#set.set(index, value);
  }

  #judgeStored(): void {
    const { stored } = this.#api;
    this.#stored = new Map(this.#set);
    for (const [element, order] of Object.entries(ranks)) {
      const [was, is] = [this.#before.get(element) ?? "", stored.get(element) ?? ""];
      if (order.indexOf(is) < order.indexOf(was)) this.#complain(`T12: ${element} was ${was}, is ${is || "empty"}`);
    }
    if (this.settings.completion.score === "best")
      for (const element of scores) {
        const [was, is] = [Number(this.#before.get(element) ?? ""), Number(stored.get(element) ?? "")];
        if (is < was) this.#complain(`T12: ${element} was ${was}, is ${is}`);
      }
    const [was, is] = [this.#before, stored].map((values) => decodeSuspendData(values.get("cmi.suspend_data") ?? "", outline));
    if (is?.problem !== undefined) this.#complain(`T19: the stored state cannot be read: ${is.problem}`);
    const lost = is && was && is.problem === undefined ? lostProgress(is.attempt, was.attempt, outline) : undefined;
    if (lost !== undefined) this.#complain(`T20: what was stored is lost: ${lost}`);
    this.#before = stored;
  }

  #complain(problem: string): void {
    this.#complaints.push(problem);
  }
}

function scorm12(mode: string, credit: string, mastery: string | undefined, judgesAtFinish: boolean): StrictScorm12Api {
  const values = {
    "cmi.core.lesson_mode": mode,
    "cmi.core.credit": credit,
    ...(mastery === undefined ? {} : { "cmi.student_data.mastery_score": String(Number(mastery) * 100) }),
  };
  return new StrictScorm12Api({ values, judgesAtFinish });
}

function scorm2004(mode: string, credit: string, mastery: string | undefined): StrictScorm2004Api {
  const values = { "cmi.mode": mode, "cmi.credit": credit, ...(mastery === undefined ? {} : { "cmi.scaled_passing_score": mastery }) };
  return new StrictScorm2004Api({ values });
}
