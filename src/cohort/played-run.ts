import type { LoadedScenario } from "../model/lookup.ts";
import type { TalkRun } from "../model/role-play/talk.ts";
import type { PlayedRun } from "./truth.ts";

/** What is so of a talk that is over; undefined where it is not. */
export function playedRun(
  talked: TalkRun,
  { scenario, rules, reports }: LoadedScenario,
  counted: Pick<PlayedRun, "run" | "restarts">,
): PlayedRun | undefined {
  const { state, steps, letters } = talked;
  const ending = scenario.endings[state.ending ?? -1];
  if (ending === undefined) return undefined;
  const { scaled, phases } = reports.conduct(state, scenario, rules);
  const expected = phases.flatMap((phase) => phase.expected);
  const states = [...steps.slice(0, 1).map(({ before }) => before), ...steps.map(({ after }) => after)];
  return {
    scenario: scenario.id,
    ...counted,
    letters,
    ending: ending.kind,
    scaled: Math.round(scaled * 1000) / 1000,
    turns: steps.map(({ before }) => scenario.turns[before.turn]?.id ?? ""),
    tension: states.map(({ tension }) => tension),
    trust: states.map(({ trust }) => trust),
    shown: expected.filter(({ quality }) => quality !== undefined).map(({ behaviour }) => behaviour),
    missed: expected.filter(({ quality }) => quality === undefined).map(({ behaviour }) => behaviour),
    promises: reports.promises(state, scenario),
  };
}
