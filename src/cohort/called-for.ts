import type { LoadedScenario } from "../model/lookup.ts";
import type { BehaviourId } from "../model/role-play/behaviour.ts";
import { choicesAt } from "../model/role-play/choices-at.ts";
import { lettersOf } from "../model/role-play/talk-letters.ts";
import type { TalkRun, TalkState } from "../model/role-play/talk.ts";

/** What can be done where a talk stands, and what should be. */
export interface CalledFor {
  /** Every choice, by its letters; none once the talk is over. */
  readonly offered: readonly string[];
  /** Those that are as good as any. */
  readonly best: readonly string[];
  /** What the first of the best shows, of what the scenario expects. */
  readonly technique?: BehaviourId;
}

const known = new WeakMap<TalkState, CalledFor>();

/** Looked at once for each state of a talk: hundreds of learners come by. */
export function calledFor(run: TalkRun, loaded: LoadedScenario): CalledFor {
  const called = known.get(run.state) ?? lookAt(run, loaded);
  known.set(run.state, called);
  return called;
}

function lookAt({ state, letters }: TalkRun, { scenario, rules, reports }: LoadedScenario): CalledFor {
  const offered = choicesAt(state, scenario, rules).map(lettersOf);
  const stepOf = (choice: string | undefined) => reports.replay(`${letters}${choice ?? ""}`, scenario, rules).steps.at(-1);
  const any = offered[0] === undefined ? undefined : stepOf(offered[0]);
  if (any === undefined) return { offered, best: [] };
  const { best } = reports.turn(any, scenario, rules);
  const made = stepOf(best[0])?.changes.flatMap(({ behaviour }) => behaviour ?? []) ?? [];
  const technique = made.find((id) => scenario.expects.includes(id));
  return { offered, best, ...(technique === undefined ? {} : { technique }) };
}
