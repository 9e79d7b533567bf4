import { extensionIris } from "../statements/iris.ts";
import { isRecord } from "../validation/is-record.ts";
import { keyOf, under } from "./keyed.ts";
import type { Reported } from "./reported.ts";
import { lastPart } from "./reported-activity.ts";
import { listAt, numberAt, textAt } from "./value-at.ts";

export interface PlayedTurn {
  /** The end of its id. */
  readonly turn: string;
  readonly phase: string;
  readonly atMs: number;
  /** cmi5's; absent in plain xAPI. */
  readonly session?: string;
  /** Felt, 0 to 100, before and after. */
  readonly before: number;
  readonly after: number;
  /** Ends of their ids. */
  readonly behaviours: readonly string[];
}

export interface ReportedPromise {
  readonly promise: string;
  readonly kept: boolean;
}

export interface FirstRun {
  /** The end of its id. */
  readonly scenario: string;
  readonly who: string;
  /** How often it was begun before and given up. */
  readonly restarts: number;
  begunMs?: number;
  begunIn?: string | undefined;
  readonly turns: PlayedTurn[];
  /** Present of a run that is over. */
  over?: { readonly scaled: number; readonly ending: string; readonly promises: readonly ReportedPromise[] };
}

/** First runs of each learner at each scenario, turn by turn. What was begun and given up is kept apart by the count of restarts. */
export class FirstRuns {
  readonly #runs = new Map<string, FirstRun>();

  add(statement: Reported): void {
    const { kind, enrolment, extensions, atMs, session, object, within, scaled } = statement;
    if (kind !== "run-begun" && kind !== "turn-answered" && kind !== "run-scored") return;
    const scenario = kind === "turn-answered" ? within : object;
    if (scenario === undefined || numberAt(extensions, extensionIris.runNumber) !== 1) return;
    const restarts = numberAt(extensions, extensionIris.restarts) ?? 0;
    const run = under(this.#runs, keyOf(scenario.id, enrolment, restarts), () => ({
      scenario: lastPart(scenario.id),
      who: enrolment,
      restarts,
      turns: [],
    }));
    if (kind === "run-begun") [run.begunMs, run.begunIn] = [atMs, session];
    else if (kind === "turn-answered") addTurn(run, statement);
    else if (scaled !== undefined)
      run.over ??= { scaled, ending: textAt(extensions, extensionIris.ending) ?? "", promises: promisesIn(extensions) };
  }

  /** Those that are over, their turns in the order in which they were played. */
  get finished(): readonly (FirstRun & { readonly over: NonNullable<FirstRun["over"]> })[] {
    return [...this.#runs.values()].flatMap((run) => {
      const { over } = run;
      return over === undefined ? [] : [{ ...run, over, turns: run.turns.toSorted((one, other) => one.atMs - other.atMs) }];
    });
  }
}

function addTurn({ turns }: FirstRun, { object, extensions, atMs, session }: Reported): void {
  const tension = extensions[extensionIris.tension];
  const [before, after] = isRecord(tension) ? [numberAt(tension, "before"), numberAt(tension, "after")] : [];
  const turn = lastPart(object.id);
  // The same statement read twice is one turn.
  if (before === undefined || after === undefined || turns.some((one) => one.atMs === atMs && one.turn === turn)) return;
  const behaviours = listAt(extensions, extensionIris.behaviours).filter((one) => typeof one === "string");
  const phase = textAt(extensions, extensionIris.phase) ?? "";
  turns.push({ turn, phase, atMs, before, after, behaviours: behaviours.map(lastPart), ...(session !== undefined && { session }) });
}

function promisesIn(extensions: Reported["extensions"]): readonly ReportedPromise[] {
  return listAt(extensions, extensionIris.promises).flatMap((one) => {
    const [promise, kept] = isRecord(one) ? [textAt(one, "promise"), one["kept"]] : [];
    return promise === undefined || typeof kept !== "boolean" ? [] : [{ promise, kept }];
  });
}
