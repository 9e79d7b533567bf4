import type { Behaviour, BehaviourId, Quality } from "./behaviour.ts";
import { qualityNow } from "./judge-move.ts";
import type { Scenario } from "./scenario.ts";
import type { Conduct, TalkRun, TalkState } from "./talk.ts";
import type { TalkRules } from "./talk-rules.ts";
import { viewTalk } from "./view-talk.ts";

/** One thing to do another time: what would have raised the conduct most, and where. */
export interface Differently {
  /** The technique to show there. */
  readonly behaviour: Behaviour;
  /** The mistake whose place it takes; absent where something was missed, or done weakly. */
  readonly mistake?: Behaviour;
  /** Where it was possible. */
  readonly step: number;
}

interface Candidate extends Differently {
  /** Share of the whole score. */
  readonly loss: number;
}

const bestQuality = 3;

/**
 * The greatest loss of the conduct for which something better was offered where the learner stood: an expected behaviour missed or done weakly, or a
 * mistake with the technique that takes its place. Of equal losses the earlier step. Undefined where nothing was lost, or nothing better was offered.
 */
export function differently(run: TalkRun, conduct: Conduct, scenario: Scenario, rules: TalkRules): Differently | undefined {
  const candidates = [...missed(run, conduct, scenario, rules), ...mistakes(run, conduct, rules)];
  const most = candidates.reduce<Candidate | undefined>(
    (best, next) => (best === undefined || next.loss > best.loss || (next.loss === best.loss && next.step < best.step) ? next : best),
    undefined,
  );
  if (most === undefined) return undefined;
  const { behaviour, mistake, step } = most;
  return { behaviour, step, ...(mistake === undefined ? {} : { mistake }) };
}

function missed({ steps }: TalkRun, { phases }: Conduct, scenario: Scenario, rules: TalkRules): readonly Candidate[] {
  return phases.flatMap(({ expected, weight }) =>
    expected.flatMap(({ behaviour: id, quality = 0 }): Candidate[] => {
      const behaviour = rules.behaviours.find((one) => one.id === id);
      const better = steps.map(({ before }) => offeredAt(before, id, scenario, rules));
      const best = Math.max(...better, 0);
      if (behaviour === undefined || best <= quality) return [];
      return [{ behaviour, step: better.indexOf(best as Quality), loss: (weight * (best - quality)) / (bestQuality * expected.length) }];
    }),
  );
}

/** The best quality in which a behaviour could be shown where the learner stood, were it after a breath. 0 where it could not. */
function offeredAt(before: TalkState, id: BehaviourId, scenario: Scenario, rules: TalkRules): Quality {
  const { turn, replies, manners } = viewTalk({ ...before, hooked: false }, scenario, rules);
  const moves = [
    ...replies.flatMap((reply) => reply.moves.filter(({ behaviour }) => behaviour === id).map((move) => qualityNow(move, before))),
    ...manners.flatMap(({ move }) => (move?.behaviour === id ? [move.quality] : [])),
    ...(id === rules.listening ? [turn.listen.quality] : []),
    ...(id === rules.breathing.behaviour && before.hooked ? [rules.breathing.quality] : []),
  ];
  return Math.max(0, ...moves) as Quality;
}

function mistakes({ steps }: TalkRun, { phases }: Conduct, { behaviours, conduct }: TalkRules): readonly Candidate[] {
  return steps.flatMap(({ changes }, step) =>
    changes.flatMap(({ behaviour: id }): Candidate[] => {
      const mistake = behaviours.find((one) => one.id === id && one.kind === "mistake");
      const behaviour = behaviours.find((one) => one.id === mistake?.instead);
      const weight = phases.find(({ phase }) => phase === mistake?.phase)?.weight;
      if (mistake === undefined || behaviour === undefined || weight === undefined) return [];
      return [{ behaviour, mistake, step, loss: weight * conduct.costUnit * (mistake.cost ?? 1) }];
    }),
  );
}
