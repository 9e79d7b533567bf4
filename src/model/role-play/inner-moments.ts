import type { Shown } from "../shown.ts";
import type { Ending, Scenario } from "./scenario.ts";
import type { TalkRun, TalkState } from "./talk.ts";

/** What the customer thought at a line, and what was felt there, all of it. */
export interface InnerMoment {
  /** How many steps the learner had made: 0 at the first line, as many as the run has at the end. */
  readonly steps: number;
  /** What was said then; undefined at the end, and where nothing was. */
  readonly says?: string;
  readonly thinks: string;
  readonly felt: Shown;
}

/** Up to three: the first line with an inner voice, the one where the talk turned most, and the end. In order, each line once. */
export function innerMoments(
  { steps, state }: TalkRun,
  ending: Ending,
  scenario: Scenario,
  turningPoints: readonly { readonly step: number; readonly tension: number; readonly trust: number }[],
): readonly InnerMoment[] {
  const lines = steps.flatMap(({ before }, at): InnerMoment[] => {
    const previous = steps[at - 1]?.before;
    if (previous?.turn === before.turn && previous.line === before.line) return [];
    const line = scenario.turns[before.turn]?.lines[before.line];
    if (line?.thinks === undefined) return [];
    return [{ steps: at, ...(line.says === undefined ? {} : { says: line.says }), thinks: line.thinks, felt: feltIn(before) }];
  });
  const atEnd: InnerMoment[] = ending.thinks === undefined ? [] : [{ steps: steps.length, thinks: ending.thinks, felt: feltIn(state) }];
  const [first, ...rest] = [...lines, ...atEnd];
  const last = rest.pop();
  const turned = turningPoints.map(({ step, tension, trust }) => ({ after: step + 1, size: Math.abs(trust - tension) }));
  const sizeAt = ({ steps: at }: InnerMoment): number => turned.find(({ after }) => after === at)?.size ?? 0;
  const middle = rest.reduce<InnerMoment | undefined>(
    (best, next) =>
      best === undefined || sizeAt(next) > sizeAt(best) || (sizeAt(best) === 0 && next.felt.tension > best.felt.tension) ? next : best,
    undefined,
  );
  return [first, middle, last].filter((moment) => moment !== undefined);
}

function feltIn({ tension, trust, feeling }: TalkState): Shown {
  return { tension, trust, feeling };
}
