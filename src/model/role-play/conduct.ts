import type { Quality } from "./behaviour.ts";
import type { Scenario } from "./scenario.ts";
import { phases, talkTable } from "./talk-table.ts";
import type { Conduct, PhaseConduct, TalkState } from "./talk.ts";
import type { TalkRules } from "./talk-rules.ts";

const bestQuality = 3;

/**
 * How a talk was conducted, whatever its ending. A phase's score is the mean of the expected behaviours' best qualities (of 3; 0 where missed), less what its
 * mistakes cost, never below 0. Phases where nothing is expected count where mistakes can be made, and begin at 1. The whole is their weighted mean.
 */
export function conductOf({ best, costs }: TalkState, scenario: Scenario, rules: TalkRules): Conduct {
  const { behaviours, risky } = talkTable(scenario, rules);
  const { costUnit, phases: weights } = rules.conduct;
  const judged = phases.flatMap((phase, at): PhaseConduct[] => {
    const expected = scenario.expects.flatMap((behaviour, index) =>
      behaviours.get(behaviour)?.phase === phase ? [{ behaviour, quality: qualityOf(best[index]) }] : [],
    );
    if (expected.length === 0 && !risky.has(phase)) return [];
    const cost = costs[at] ?? 0;
    const shown = expected.length === 0 ? 1 : expected.reduce((sum, { quality = 0 }) => sum + quality, 0) / (expected.length * bestQuality);
    return [{ phase, scaled: Math.max(0, shown - cost * costUnit), weight: weights[phase], expected, cost }];
  });
  const weight = judged.reduce((sum, phase) => sum + phase.weight, 0);
  const scaled = weight === 0 ? 0 : judged.reduce((sum, phase) => sum + phase.scaled * phase.weight, 0) / weight;
  return { scaled, phases: judged };
}

function qualityOf(best: number | undefined): Quality | undefined {
  return best === undefined || best === 0 ? undefined : (best as Quality);
}
