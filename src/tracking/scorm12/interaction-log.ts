import type { Interaction } from "../../statements/interactions.ts";
import { toScorm12Interaction } from "../../statements/scorm12-interaction.ts";
import { errorCodes, type Scorm12Calls } from "./scorm12-calls.ts";

/**
 * Appends interactions to what the host has, from its `_count` on, and never sets one again (SCORM 1.2 RTE 3.4.2.7). They are optional in
 * SCORM 1.2: where the host has none, or lacks an element, nothing is said. All of them are write-only, so nothing is read back.
 */
export class InteractionLog {
  readonly #known: Set<string>;
  readonly #waiting: { readonly interaction: Interaction; readonly nowMs: number }[] = [];
  #supported: readonly string[] | undefined;
  #next = 0;

  /** `reported`: ids that earlier sessions have sent. */
  constructor(reported: Iterable<string>) {
    this.#known = new Set(reported);
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
  append(calls: Scorm12Calls): string[] {
    if (this.#waiting.length === 0) return [];
    this.#supported ??= readSupported(calls);
    if (this.#supported.length === 0) {
      this.#waiting.length = 0;
      return [];
    }
    this.#next = Math.max(this.#next, Number.parseInt(calls.get("cmi.interactions._count"), 10) || 0);
    const refused: string[] = [];
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      const code = this.#appendOne(calls, toScorm12Interaction(first.interaction, toClock(first.nowMs)));
      if (code !== undefined) refused.push(`interaction ${first.interaction.id}: ${calls.explain(code)}`);
      this.#waiting.shift();
    }
    return refused;
  }

  #appendOne(calls: Scorm12Calls, elements: readonly (readonly [string, string])[]): string | undefined {
    let problem: string | undefined;
    for (const [name, value] of elements) {
      if (!this.#supported?.includes(name.split(".")[0] ?? name)) continue;
      const code = calls.set(`cmi.interactions.${this.#next}.${name}`, value);
      if (code !== undefined && name === "id") return code === errorCodes.notImplemented ? undefined : code;
      if (code !== undefined && code !== errorCodes.notImplemented) problem ??= code;
    }
    this.#next++;
    return problem;
  }
}

/** What the host lists; nothing where it has no interactions. */
function readSupported(calls: Scorm12Calls): string[] {
  const children = calls.get("cmi.interactions._children");
  return children.split(",").flatMap((name) => name.trim() || []);
}

/** The learner's time of day, `HH:MM:SS` (SCORM 1.2 RTE 3.4.2.7, CMITime). */
function toClock(nowMs: number): string {
  const date = new Date(nowMs);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}
