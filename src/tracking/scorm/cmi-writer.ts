import type { CmiValue } from "../../statements/cmi-value.ts";
import { TrackingError } from "../tracking-error.ts";
import { readBack } from "./read-back.ts";
import type { ScormCalls } from "./scorm-calls.ts";
import type { ScormEdition, ScormEntry } from "./scorm-edition.ts";

export const suspendData = "cmi.suspend_data";

/** Gives the elements that the host has taken. */
export function trySet(calls: ScormCalls, values: readonly CmiValue[]): string[] {
  return values.flatMap(([element, value]) => {
    try {
      return calls.setFirmly(element, value) === undefined ? element : [];
    } catch {
      return [];
    }
  });
}

/** Sets what differs from what the host holds, and finds out whether it holds it then. */
export class CmiWriter {
  readonly #calls: ScormCalls;
  readonly #edition: ScormEdition;
  readonly #held: Map<string, string>;
  /** Success is the LMS's own to say where it holds a passing score (SCORM 2004 4th RTE 4.2.22.1). */
  readonly #judged: string | undefined;
  readonly #taken: Set<string>;
  readonly #refused: string[] = [];
  /** What read back right last: a state that a host cuts is worth less to the next session. */
  #goodState: string;
  /** The first objective that the host has not: those after it would have to stand behind it. `#missing`: in this write alone. */
  #without = Infinity;
  #missing = Infinity;

  /** `taken`: what the host has taken already. */
  constructor(calls: ScormCalls, edition: ScormEdition, { launch, held }: ScormEntry, taken: readonly string[]) {
    this.#calls = calls;
    this.#edition = edition;
    this.#held = new Map(held);
    this.#taken = new Set(taken);
    this.#judged = launch.masteryScore === undefined ? undefined : "cmi.success_status";
    this.#goodState = launch.suspendData;
  }

  /** What the host holds, as far as it can be known. */
  get held(): ReadonlyMap<string, string> {
    return this.#held;
  }

  /** What the host has refused for good. */
  get refused(): readonly string[] {
    return this.#refused;
  }

  /** Whether a session that ends now leaves its state to the next: until the host has taken that, nothing is to be committed. */
  get suspends(): boolean {
    return this.#edition.opening.every(([element]) => this.#taken.has(element));
  }

  /** Gives what went wrong, of this or earlier writes: what is not known to be held is set again by the next. */
  write(wanted: readonly CmiValue[]): string[] {
    const before = new Map(this.#held);
    this.#missing = this.#without;
    const problems = wanted.flatMap(([element, value]) => this.#set(element, value) ?? []);
    return [...problems, ...this.#differing(wanted, before)];
  }

  /** What does no harm where it is refused. */
  try(values: readonly CmiValue[]): void {
    for (const element of trySet(this.#calls, values)) this.#taken.add(element);
  }

  /** Gives what went wrong. What is refused of an objective is told once: the rest counts. */
  #set(element: string, value: string): string | undefined {
    const { always, optional, unsupportedCodes } = this.#edition;
    if (this.#held.get(element) === value && !always.includes(element)) return undefined;
    const [, objective] = /^cmi\.objectives\.(\d+)\./.exec(element) ?? [];
    if (Number(objective) >= this.#missing) return undefined;
    const calls = this.#calls;
    try {
      const code = objective === undefined ? calls.set(element, value) : calls.setFirmly(element, value);
      if (code !== undefined && !(unsupportedCodes.includes(code) && optional.includes(element))) {
        const problem = `${calls.names.set} ${element} answered false: ${calls.explain(code)}`;
        if (objective === undefined) return problem;
        if (element.endsWith(".id")) this.#missing = this.#without = Number(objective);
        this.#refused.push(problem);
      }
    } catch (error) {
      if (!(error instanceof TrackingError)) throw error;
      if (objective !== undefined) this.#missing = Number(objective);
      return error.message;
    }
    this.#taken.add(element);
    this.#held.set(element, value);
    return undefined;
  }

  /** Some hosts answer true and store nothing, or cut. What reads back differently counts as not set. */
  #differing(wanted: readonly CmiValue[], before: ReadonlyMap<string, string>): string[] {
    const set = wanted.filter(([element, value]) => before.get(element) !== value && this.#held.get(element) === value);
    const readable = set.filter(([element]) => element !== this.#judged && this.#edition.readBack.includes(element));
    const differing = readBack(this.#calls, readable, before, this.#edition.unsupportedCodes);
    const state = differing.find(({ element }) => element === suspendData);
    if (state === undefined) this.#goodState = this.#held.get(suspendData) ?? "";
    else if (state.stored === "") this.#goodState = "";
    else if (this.#goodState !== "") this.try([[suspendData, this.#goodState]]);
    for (const { element, stored } of differing) this.#held.set(element, stored);
    return differing.map(({ problem }) => problem);
  }
}
