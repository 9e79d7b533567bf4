import type { CmiValue } from "../../statements/cmi-value.ts";
import type { Interaction } from "../../statements/interactions.ts";
import { noError, type ScormCalls } from "./scorm-calls.ts";

/** How an edition puts an interaction. */
export interface InteractionForm {
  /** Names without `cmi.interactions.n.` before them, `id` first. */
  elements(interaction: Interaction, nowMs: number): readonly CmiValue[];
  /** Codes of elements that the host does not have. */
  readonly unsupportedCodes: readonly string[];
  /** How many a host is given at most. */
  readonly most: number;
}

/**
 * Appends interactions to what the host has, from its `_count` on, and never sets one again (SCORM 1.2 RTE 3.4.2.7, SCORM 2004 4th RTE
 * 4.2.9). Where the host has none, or lacks an element, nothing is said. Nothing is read back: in SCORM 1.2 all of them are write-only.
 * Turns of a conversation are left out, for good, once they would take the room of what weighs more.
 */
export class InteractionLog {
  readonly #known: Set<string>;
  readonly #form: InteractionForm;
  readonly #waiting: { readonly interaction: Interaction; readonly nowMs: number }[] = [];
  #supported: readonly string[] | undefined;
  #next = 0;
  /** One that a host broke off in the middle stands there already: it is set again in its own place. */
  #begun = false;
  readonly #failed = new Set<string>();
  #leftOut = 0;

  /** `reported`: ids that earlier sessions have sent. */
  constructor(reported: Iterable<string>, form: InteractionForm) {
    this.#known = new Set(reported);
    this.#form = form;
  }

  /** Ids of all that was sent or waits. */
  get known(): ReadonlySet<string> {
    return this.#known;
  }

  /** What the host has from sessions before, though the state that it has does not say so. Hosts of SCORM 1.2 do not tell. */
  readKnown(calls: ScormCalls): void {
    const count = Number(calls.read("cmi.interactions._count"));
    for (let n = 0; n < Math.min(count, this.#form.most); n++) {
      const id = calls.read(`cmi.interactions.${n}.id`);
      if (id === "") return;
      this.#known.add(id);
    }
  }

  /** How many the host has, as far as it was asked: in SCORM 1.2 of this session alone, where it counts no others. */
  get count(): number {
    return this.#next;
  }

  /** How many turns have found no room. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** Remembers those that are new. True where there is one. */
  add(interactions: readonly Interaction[], nowMs: number): boolean {
    const news = interactions.filter((interaction) => !this.#known.has(interaction.id));
    for (const interaction of news) {
      this.#known.add(interaction.id);
      this.#waiting.push({ interaction, nowMs });
    }
    return news.length > 0;
  }

  /** Sets all that wait. Gives what the host refused for good, by id and code. `keep`: room for what may still come and must be told. */
  append(calls: ScormCalls, keep: number): string[] {
    if (this.#waiting.length === 0) return [];
    this.#supported ??= this.#ask(calls, "_children", "")
      ?.split(",")
      .flatMap((name) => name.trim() || []);
    if (this.#supported === undefined) return [];
    if (this.#supported.length === 0) {
      this.#waiting.length = 0;
      return [];
    }
    const count = this.#ask(calls, "_count", "unknown")?.trim();
    if (count === undefined) return [];
    if (!/^\d{0,6}$/.test(count)) return this.#giveUp(count);
    if (!this.#begun) this.#next = Math.max(this.#next, Number(count));
    const refused: string[] = [];
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      if (isTurn(first) && !this.#hasRoom(keep)) {
        this.#leftOut++;
        this.#waiting.shift();
        continue;
      }
      const code = this.#appendOne(calls, this.#form.elements(first.interaction, first.nowMs));
      if (code !== undefined) refused.push(`interaction ${first.interaction.id}: ${calls.explain(code)}`);
      this.#waiting.shift();
      this.#begun = false;
    }
    return refused;
  }

  /**
   * Empty where the host has no such thing. Undefined where it fails, the first time: what waits is kept for the next write. `failing`: what
   * a host that fails twice is taken to say.
   */
  #ask(calls: ScormCalls, name: string, failing: string): string | undefined {
    const answer = calls.get(`cmi.interactions.${name}`);
    const code = answer === "" ? calls.lastError() : noError;
    if (code === noError || this.#form.unsupportedCodes.includes(code)) return answer;
    if (this.#failed.has(name)) return failing;
    this.#failed.add(name);
    return undefined;
  }

  /** Without a number to go on from, one that is there might be written over. */
  #giveUp(count: string): string[] {
    this.#supported = [];
    this.#waiting.length = 0;
    return [`interactions are left out: the LMS counts them as ${count.slice(0, 40)}`];
  }

  #hasRoom(keep: number): boolean {
    const weighty = this.#waiting.filter((waiting) => !isTurn(waiting)).length;
    return this.#next + keep + weighty < this.#form.most;
  }

  /** Gives the code of what was refused for good. Where the host throws, the same is set again, in the same place, by the next write. */
  #appendOne(calls: ScormCalls, elements: readonly CmiValue[]): string | undefined {
    const { unsupportedCodes } = this.#form;
    let problem: string | undefined;
    this.#begun = true;
    for (const [name, value] of elements) {
      if (!this.#supported?.includes(name.split(".")[0] ?? name)) continue;
      const element = `cmi.interactions.${this.#next}.${name}`;
      const code = calls.setFirmly(element, value);
      if (code === undefined) continue;
      const unsupported = unsupportedCodes.includes(code);
      if (name === "id" && Number(calls.get("cmi.interactions._count")) <= this.#next) return unsupported ? undefined : code;
      if (!unsupported) problem ??= code;
    }
    this.#next++;
    return problem;
  }
}

function isTurn({ interaction }: { readonly interaction: Interaction }): boolean {
  return interaction.answer.to === "turn";
}
