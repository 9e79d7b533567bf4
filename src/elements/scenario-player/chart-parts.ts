import type { TurningPoint } from "../../model/role-play/debrief-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkRun } from "../../model/role-play/talk.ts";
import { isTurn, turnNumber } from "../../model/role-play/turn-number.ts";
import { ownLine } from "./talk-lines.ts";

/** A turn, from 1, that the chart marks. */
export interface ChartMark {
  readonly turn: number;
  readonly better: boolean;
}

export function chartMarks({ steps }: TalkRun, points: readonly TurningPoint[]): readonly ChartMark[] {
  return points.map(({ step, better }) => ({ turn: turnNumber(steps, step), better }));
}

/** What the learner said in each turn. */
export function chartTexts({ steps }: TalkRun, scenario: Scenario, rules: TalkRules): readonly string[] {
  return steps.filter(isTurn).map((step) => {
    const { says, does } = ownLine(step, scenario, rules);
    return says ?? does ?? "";
  });
}
