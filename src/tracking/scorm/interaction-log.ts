import type { CmiValue } from "../../statements/cmi-value.ts";
import type { Interaction } from "../../statements/interactions.ts";
import type { ScormCalls } from "./scorm-calls.ts";

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
    this.#supported ??= readSupported(calls);
    if (this.#supported.length === 0) {
      this.#waiting.length = 0;
      return [];
    }
    this.#next = Math.max(this.#next, Number.parseInt(calls.get("cmi.interactions._count"), 10) || 0);
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
    }
    return refused;
  }

  #hasRoom(keep: number): boolean {
    const weighty = this.#waiting.filter((waiting) => !isTurn(waiting)).length;
    return this.#next + keep + weighty < this.#form.most;
  }

  #appendOne(calls: ScormCalls, elements: readonly CmiValue[]): string | undefined {
    const { unsupportedCodes } = this.#form;
    let problem: string | undefined;
    for (const [name, value] of elements) {
      if (!this.#supported?.includes(name.split(".")[0] ?? name)) continue;
      const code = calls.set(`cmi.interactions.${this.#next}.${name}`, value);
      const unsupported = code !== undefined && unsupportedCodes.includes(code);
      if (code !== undefined && name === "id") return unsupported ? undefined : code;
      if (!unsupported) problem ??= code;
    }
    this.#next++;
    return problem;
  }
}

function isTurn({ interaction }: { readonly interaction: Interaction }): boolean {
  return interaction.answer.to === "turn";
}

/** What the host lists; nothing where it has no interactions. */
function readSupported(calls: ScormCalls): string[] {
  const children = calls.get("cmi.interactions._children");
  return children.split(",").flatMap((name) => name.trim() || []);
}
