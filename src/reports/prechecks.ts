import { extensionIris } from "../statements/iris.ts";
import { keyOf } from "./keyed.ts";
import type { Reported } from "./reported.ts";
import { listAt } from "./value-at.ts";

export interface Precheck {
  readonly course: string;
  readonly who: string;
  /** IRIs of the objectives that were shown; absent of a pre-check that was begun and not ended. */
  shown?: readonly string[];
}

/** The pre-check of each enrolment. */
export class Prechecks {
  readonly #prechecks = new Map<string, Precheck>();

  add({ kind, course, enrolment: who, extensions }: Reported): void {
    if ((kind !== "precheck-begun" && kind !== "precheck-ended") || course === undefined) return;
    const key = keyOf(course, who);
    const there = this.#prechecks.get(key) ?? { course, who };
    if (kind === "precheck-ended") there.shown = listAt(extensions, extensionIris.shownObjectives).filter((one) => typeof one === "string");
    this.#prechecks.set(key, there);
  }

  get all(): readonly Precheck[] {
    return [...this.#prechecks.values()];
  }

  of(course: string, who: string): Precheck | undefined {
    return this.#prechecks.get(keyOf(course, who));
  }
}
