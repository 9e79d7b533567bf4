import type { ScenarioResponse } from "./attempt.ts";

/** What a response to a scenario is made of; what is not there is undefined. */
export type ScenarioParts = { readonly [Part in Exclude<keyof ScenarioResponse, "kind">]: ScenarioResponse[Part] | undefined } & Pick<
  ScenarioResponse,
  "results" | "runs"
>;

/** The response, without the parts that are not there. */
export function scenarioResponse({ results, runs, restarts, first, best, current, leftOut }: ScenarioParts): ScenarioResponse {
  return {
    kind: "scenario",
    results,
    runs,
    ...(restarts === undefined ? {} : { restarts }),
    ...(first && { first }),
    ...(best && { best }),
    ...(current && { current }),
    ...(leftOut && { leftOut }),
  };
}
