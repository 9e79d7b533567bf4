import { extensionIris } from "../statements/iris.ts";
import { isRecord } from "../validation/is-record.ts";
import { keyOf, under } from "./keyed.ts";
import type { Reported } from "./reported.ts";
import { listAt, numberAt, textAt } from "./value-at.ts";

export interface ObjectiveScore {
  /** An IRI. */
  readonly objective: string;
  readonly name: string;
  readonly scaled: number;
}

export interface ScoredTest {
  readonly course: string;
  readonly who: string;
  /** From 1. */
  readonly number: number;
  readonly scaled: number;
  readonly passed: boolean;
  readonly revision: string;
  readonly objectives: readonly ObjectiveScore[];
}

/** The tests that were handed in, each once. */
export class ScoredTests {
  readonly #tests = new Map<string, ScoredTest>();

  add({ kind, course, enrolment: who, scaled, success, extensions, revision }: Reported): void {
    const number = numberAt(extensions, extensionIris.testNumber);
    if (kind !== "test-scored" || course === undefined || scaled === undefined || number === undefined) return;
    const objectives = listAt(extensions, extensionIris.byObjective).flatMap((one) => {
      if (!isRecord(one)) return [];
      const [objective, share] = [textAt(one, "objective"), numberAt(one, "scaled")];
      return objective === undefined || share === undefined ? [] : [{ objective, name: textAt(one, "name") ?? objective, scaled: share }];
    });
    under(this.#tests, keyOf(course, who, number), () => ({ course, who, number, scaled, passed: success === true, revision, objectives }));
  }

  get all(): readonly ScoredTest[] {
    return [...this.#tests.values()];
  }

  get first(): readonly ScoredTest[] {
    return this.all.filter(({ number }) => number === 1);
  }
}
