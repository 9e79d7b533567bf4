import { conductOf } from "./conduct.ts";
import { differently, type Differently } from "./differently.ts";
import { innerMoments, type InnerMoment } from "./inner-moments.ts";
import { promiseKept } from "./enter-turn.ts";
import { reviewPhases, type PhaseReview } from "./review-phases.ts";
import type { Ending, Scenario } from "./scenario.ts";
import { talkLevels, type TalkLevel } from "./talk-levels.ts";
import type { Conduct, TalkChange, TalkRun, TalkState } from "./talk.ts";
import type { TalkRules } from "./talk-rules.ts";

/** A talk that is over, looked back on. Steps are indexes of the run's steps. */
export interface Debrief {
  readonly ending: Ending;
  readonly conduct: Conduct;
  readonly levels: readonly TalkLevel[];
  /** The few steps that moved the customer most, in order. */
  readonly turningPoints: readonly TurningPoint[];
  /** Up to three, in order. */
  readonly moments: readonly InnerMoment[];
  readonly phases: readonly PhaseReview[];
  /** What was promised, and what was said to be sure, with what became of it. */
  readonly ledger: readonly LedgerEntry[];
  /** Undefined where nothing better was offered anywhere. */
  readonly differently: Differently | undefined;
}

export interface TurningPoint {
  readonly step: number;
  /** Whether the customer came closer. */
  readonly better: boolean;
  /** All of the step, after limits. */
  readonly tension: number;
  readonly trust: number;
  /** The one change of the step that weighed most. */
  readonly change: TalkChange;
}

export interface LedgerEntry {
  readonly kind: "promise" | "reassurance";
  readonly text: string;
  readonly kept: boolean;
  /** Nobody could know it, and it came true. */
  readonly luck?: true;
  /** In the scenario's own words, where it has some. */
  readonly outcome?: string;
}

const mostTurningPoints = 3;
/** In points of tension and trust together: below it nobody would say that the talk turned. */
const turns = 10;

/** Looks back on a run. Throws a RangeError where the talk is not over. */
export function debriefTalk(run: TalkRun, scenario: Scenario, rules: TalkRules): Debrief {
  const ending = scenario.endings[run.state.ending ?? -1];
  if (ending === undefined) throw new RangeError("the talk is not over");
  const conduct = conductOf(run.state, scenario, rules);
  const turningPoints = turningPointsOf(run);
  return {
    ending,
    conduct,
    levels: talkLevels(run),
    turningPoints,
    moments: innerMoments(run, ending, scenario, turningPoints),
    phases: reviewPhases(run, conduct, rules),
    ledger: ledgerOf(run.state, scenario),
    differently: differently(run, conduct, scenario, rules),
  };
}

function turningPointsOf({ steps }: TalkRun): readonly TurningPoint[] {
  const points = steps.flatMap(({ changes }, step): TurningPoint[] => {
    const [first, ...others] = changes;
    if (first === undefined) return [];
    const change = others.reduce((most, next) => (Math.abs(gainOf(next)) > Math.abs(gainOf(most)) ? next : most), first);
    const tension = changes.reduce((sum, one) => sum + one.tension, 0);
    const trust = changes.reduce((sum, one) => sum + one.trust, 0);
    return [{ step, better: trust - tension > 0, tension, trust, change }];
  });
  return points
    .filter((point) => Math.abs(gainOf(point)) >= turns)
    .sort((one, other) => Math.abs(gainOf(other)) - Math.abs(gainOf(one)) || one.step - other.step)
    .slice(0, mostTurningPoints)
    .sort((one, other) => one.step - other.step);
}

function gainOf({ tension, trust }: Pick<TalkChange, "tension" | "trust">): number {
  return trust - tension;
}

function ledgerOf(state: TalkState, scenario: Scenario): readonly LedgerEntry[] {
  const { promises, facts } = scenario;
  const made = promises.flatMap(({ text, kept: keptText, broken: brokenText }, index): LedgerEntry[] => {
    if ((state.promised & (1 << index)) === 0) return [];
    const kept = promiseKept(index, state, scenario);
    const outcome = kept ? keptText : brokenText;
    return [{ kind: "promise", text, kept, ...(outcome === undefined ? {} : { outcome }) }];
  });
  const reassured = facts.flatMap(({ text, status, truth, cameTrue }, index): LedgerEntry[] => {
    if ((state.reassured & (1 << index)) === 0) return [];
    const luck = status !== "known" && cameTrue === true;
    const outcome = truth === undefined ? {} : { outcome: truth };
    return [{ kind: "reassurance", text, kept: status === "known" || luck, ...(luck ? { luck } : {}), ...outcome }];
  });
  return [...made, ...reassured];
}
