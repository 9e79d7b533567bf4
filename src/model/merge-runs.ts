import type { CurrentRun, RunResult, SavedRun, ScenarioResponse } from "./attempt.ts";
import { extrasOf } from "./extras-of.ts";
import { keptResults } from "./respond-to-talk.ts";
import { scenarioResponse, type ScenarioParts } from "./scenario-response.ts";

/**
 * The runs of a scenario in two states that grew apart: those of the longer history first (the newer's where they are as long), then what the other has beyond them. The first run is that history's, the best that of the best
 * conduct. A run under way stands unless the other has finished it. Gives the newer itself where the older adds nothing.
 */
export function mergeRuns(newer: ScenarioResponse, older: ScenarioResponse): ScenarioResponse {
  const [longer, shorter] = older.runs > newer.runs ? [older, newer] : [newer, older];
  const extras = extrasOf(shorter.results, longer.results, resultKey);
  const results = extras.length === 0 ? longer.results : [...longer.results, ...extras].slice(0, keptResults);
  const runs = countRuns(longer, shorter, extras.length);
  const first = longer.first ?? shorter.first;
  const best = bestRun(longer, shorter, results, runs);
  const current = underWay(newer, older);
  const restarts = older.restarts === undefined ? newer.restarts : Math.max(newer.restarts ?? 0, older.restarts);
  const leftOut = newer.leftOut ?? older.leftOut;
  const merged = { runs, first, best, current, restarts, leftOut };
  if (sameParts(merged, newer) && results.length === newer.results.length) return newer;
  return scenarioResponse({ results, ...merged });
}

function sameParts(merged: Omit<ScenarioParts, "results">, newer: ScenarioResponse): boolean {
  return (Object.keys(merged) as (keyof typeof merged)[]).every((part) => merged[part] === newer[part]);
}

function resultKey({ ending, scaled }: RunResult): string {
  return `${ending} ${scaled}`;
}

/** At least so many runs there were: a run whose result is not kept any more may be one of those that the other has. */
function countRuns(longer: ScenarioResponse, shorter: ScenarioResponse, extras: number): number {
  const shared = shorter.results.length - extras;
  const alike = Math.min(shorter.runs - shared, longer.runs - shared, unkept(longer) + unkept(shorter));
  return longer.runs + shorter.runs - shared - Math.max(0, alike);
}

function bestRun(
  longer: ScenarioResponse,
  shorter: ScenarioResponse,
  results: readonly RunResult[],
  runs: number,
): ScenarioResponse["best"] {
  const [own, other] = [longer.best ?? longer.first, shorter.best ?? shorter.first];
  if (own === undefined) return shorter.best;
  if (other === undefined || other.scaled <= own.scaled) return longer.best;
  const at = results.findIndex((result, index) => index > 0 && resultKey(result) === resultKey(other));
  return { ...other, number: at > 0 ? at + 1 : runs };
}

function underWay(newer: ScenarioResponse, older: ScenarioResponse): CurrentRun | undefined {
  const olderKnowsMore = knowsMore(older, newer);
  if (newer.current !== undefined) return olderKnowsMore && hasFinished(older, newer.current) ? undefined : newer.current;
  // That it is missing in the newer may mean that it came to its end there, or was given up: not so where the newer cannot have grown out of the older.
  return olderKnowsMore && !knowsMore(newer, older) && older.current?.practice === false ? older.current : undefined;
}

/** Surely: a run of which the other keeps no result may be known to it all the same. */
function knowsMore(one: ScenarioResponse, other: ScenarioResponse): boolean {
  const extras = extrasOf(one.results, other.results, resultKey).length;
  const more = one.runs > other.runs || extras > unkept(other);
  return more || (one.restarts ?? 0) > (other.restarts ?? 0) || (one.leftOut === true && other.leftOut !== true);
}

function unkept({ runs, results }: ScenarioResponse): number {
  return Math.max(0, runs - results.length);
}

function hasFinished({ first, best }: ScenarioResponse, run: CurrentRun): boolean {
  const isIt = (finished: SavedRun | undefined): boolean => finished?.hash === run.hash && finished.letters.startsWith(run.letters);
  return !run.practice && (isIt(first) || isIt(best));
}
