import { extensionIris } from "../statements/iris.ts";
import { isRecord } from "../validation/is-record.ts";
import { keyOf, under } from "./keyed.ts";
import type { Reported } from "./reported.ts";
import { lastPart } from "./reported-activity.ts";
import { listAt, numberAt, textAt } from "./value-at.ts";

export interface ScoredRun {
  readonly scenario: string;
  /** From 1. */
  readonly number: number;
  readonly restarts: number;
  /** Conduct, 0 to 1. */
  readonly scaled: number;
  readonly ending: string;
  readonly phases: readonly { readonly phase: string; readonly scaled: number }[];
}

/** Runs that are over, each once. */
export class ScoredRuns {
  readonly #learners = new Map<string, Map<number, ScoredRun>>();

  add({ kind, enrolment, object, scaled, extensions }: Reported): void {
    const number = numberAt(extensions, extensionIris.runNumber);
    if (kind !== "run-scored" || scaled === undefined || number === undefined) return;
    const phases = listAt(extensions, extensionIris.byPhase).flatMap((one) => {
      const [phase, share] = isRecord(one) ? [textAt(one, "phase"), numberAt(one, "scaled")] : [];
      return phase === undefined || share === undefined ? [] : [{ phase, scaled: share }];
    });
    const runs = under(this.#learners, keyOf(object.id, enrolment), () => new Map<number, ScoredRun>());
    under(runs, number, () => ({
      scenario: lastPart(object.id),
      number,
      restarts: numberAt(extensions, extensionIris.restarts) ?? 0,
      scaled,
      ending: textAt(extensions, extensionIris.ending) ?? "",
      phases,
    }));
  }

  /** A list for each learner and scenario, by the runs' numbers. */
  get byLearner(): readonly (readonly [ScoredRun, ...ScoredRun[]])[] {
    return [...this.#learners.values()].flatMap((runs) => {
      const [first, ...rest] = [...runs.values()].sort((one, other) => one.number - other.number);
      return first === undefined ? [] : [[first, ...rest] as const];
    });
  }
}
