import type { CurrentRun, RunResult, SavedRun, ScenarioResponse } from "./attempt.ts";
import type { Fact } from "./fact.ts";

export type TalkFact = Extract<Fact, { kind: "scenario-started" | "talk-stepped" | "talk-ended" | "scenario-left-out" }>;

/** Results beyond these are counted, not kept: state has to end somewhere. */
export const keptResults = 9;

/** A scenario's runs after a fact; undefined where it changes nothing: a step or an end without a run, letters that are no choice, a run begun that stands at its beginning. */
export function respondToTalk(response: ScenarioResponse, fact: TalkFact): ScenarioResponse | undefined {
  const { current } = response;
  switch (fact.kind) {
    case "scenario-started":
      return started(response, { hash: fact.hash, letters: fact.from ?? "", practice: fact.from !== undefined });
    case "talk-stepped":
      if (current === undefined || !/^(?:[yz]|[p-t]?[a-g])$/.test(fact.letters)) return undefined;
      return { ...response, current: { ...current, letters: current.letters + fact.letters } };
    case "talk-ended":
      return current === undefined || current.letters === "" ? undefined : ended(response, current, fact);
    case "scenario-left-out":
      return response.leftOut === true ? undefined : { ...response, leftOut: true };
  }
}

/** Whatever was under way is given up. */
function started(response: ScenarioResponse, run: CurrentRun): ScenarioResponse | undefined {
  const { current, runs, restarts = 0 } = response;
  if (!/^(?:[yz]|[p-t]?[a-g])*$/.test(run.letters)) return undefined;
  if (current?.hash === run.hash && current.letters === run.letters && current.practice === run.practice) return undefined;
  const firstGivenUp = runs === 0 && current !== undefined && !current.practice && current.letters !== "";
  return { ...response, ...(firstGivenUp ? { restarts: restarts + 1 } : {}), current: run };
}

/** Nothing of practice is kept. Of equal conduct the earlier run stays the best. */
function ended(
  { current: _over, ...response }: ScenarioResponse,
  { hash, letters, practice }: CurrentRun,
  fact: RunResult,
): ScenarioResponse {
  if (practice) return response;
  const result: RunResult = { ending: fact.ending, scaled: Math.round(fact.scaled * 1000) / 1000 };
  const run: SavedRun = { hash, letters, ...result };
  const number = response.runs + 1;
  const { first = run, best } = response;
  const better = result.scaled > (best ?? first).scaled;
  return {
    ...response,
    results: [...response.results, result].slice(0, keptResults),
    runs: number,
    first,
    ...(better ? { best: { ...run, number } } : {}),
  };
}
