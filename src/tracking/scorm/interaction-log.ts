import type { CmiValue } from "../../statements/cmi-value.ts";
import type { Interaction } from "../../statements/interactions.ts";
import type { ScormCalls } from "./scorm-calls.ts";

/** How an edition puts an interaction. */
export interface InteractionForm {
  /** Names without `cmi.interactions.n.` before them, `id` first. */
  elements(interaction: Interaction, nowMs: number): readonly CmiValue[];
  /** Codes of elements that the host does not have. */
  readonly unsupportedCodes: readonly string[];
}

/**
 * Appends interactions to what the host has, from its `_count` on, and never sets one again (SCORM 1.2 RTE 3.4.2.7, SCORM 2004 4th RTE
 * 4.2.9). Where the host has none, or lacks an element, nothing is said. Nothing is read back: in SCORM 1.2 all of them are write-only.
 */
export class InteractionLog {
  readonly #known: Set<string>;
  readonly #form: InteractionForm;
  readonly #waiting: { readonly interaction: Interaction; readonly nowMs: number }[] = [];
  #supported: readonly string[] | undefined;
  #next = 0;

  /** `reported`: ids that earlier sessions have sent. */
  constructor(reported: Iterable<string>, form: InteractionForm) {
    this.#known = new Set(reported);
    this.#form = form;
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

  /** Sets all that wait. Gives what the host refused for good, by id and code. */
  append(calls: ScormCalls): string[] {
    if (this.#waiting.length === 0) return [];
    this.#supported ??= readSupported(calls);
    if (this.#supported.length === 0) {
      this.#waiting.length = 0;
      return [];
    }
    this.#next = Math.max(this.#next, Number.parseInt(calls.get("cmi.interactions._count"), 10) || 0);
    const refused: string[] = [];
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      const code = this.#appendOne(calls, this.#form.elements(first.interaction, first.nowMs));
      if (code !== undefined) refused.push(`interaction ${first.interaction.id}: ${calls.explain(code)}`);
      this.#waiting.shift();
    }
    return refused;
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

/** What the host lists; nothing where it has no interactions. */
function readSupported(calls: ScormCalls): string[] {
  const children = calls.get("cmi.interactions._children");
  return children.split(",").flatMap((name) => name.trim() || []);
}
