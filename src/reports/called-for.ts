import { extensionIris } from "../statements/iris.ts";
import { keyOf, under } from "./keyed.ts";
import type { Reported } from "./reported.ts";
import { lastPart } from "./reported-activity.ts";
import { numberAt, textAt } from "./value-at.ts";

export interface CalledFor {
  readonly scenario: string;
  readonly phase: string;
  readonly behaviour: string;
  readonly name: string;
  /** 0 to 3; absent where it was missed. */
  readonly quality?: number;
}

/** The behaviours that first runs called for, each once a run: shown, or missed. */
export class FirstRunBehaviours {
  readonly #called = new Map<string, CalledFor>();

  add({ kind, enrolment, object, within, extensions }: Reported): void {
    if ((kind !== "showed" && kind !== "missed") || within === undefined || numberAt(extensions, extensionIris.runNumber) !== 1) return;
    const phase = textAt(extensions, extensionIris.phase) ?? "";
    const quality = kind === "showed" ? (numberAt(extensions, extensionIris.quality) ?? 0) : undefined;
    under(this.#called, keyOf(enrolment, within.id, phase, object.id), () => ({
      scenario: lastPart(within.id),
      phase,
      behaviour: lastPart(object.id),
      name: object.name,
      ...(quality !== undefined && { quality }),
    }));
  }

  get all(): readonly CalledFor[] {
    return [...this.#called.values()];
  }
}
