import { promiseKept } from "./enter-turn.ts";
import type { Scenario, TalkPromise } from "./scenario.ts";
import type { TalkState } from "./talk.ts";

/** A promise that was made and not taken back, with what became of it. */
export interface PromiseMade {
  readonly promise: TalkPromise["id"];
  readonly kept: boolean;
}

/** In the order of the scenario. Of a talk that is over: what is promised for later days is settled then. */
export function promisesMade(state: TalkState, scenario: Scenario): readonly PromiseMade[] {
  return scenario.promises.flatMap(({ id }, index) =>
    (state.promised & (1 << index)) === 0 ? [] : [{ promise: id, kept: promiseKept(index, state, scenario) }],
  );
}
