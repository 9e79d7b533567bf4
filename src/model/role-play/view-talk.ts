import type { Shown } from "../shown.ts";
import { holds } from "./holds.ts";
import type { Scenario } from "./scenario.ts";
import { talkTable } from "./talk-table.ts";
import type { TalkState, TalkView } from "./talk.ts";
import type { TalkRules } from "./talk-rules.ts";

/** What is on screen where a talk stands. While a hook holds, of the replies only those that come by themselves. */
export function viewTalk(state: TalkState, scenario: Scenario, rules: TalkRules): TalkView {
  const turn = scenario.turns[state.turn];
  const line = turn?.lines[state.line];
  if (turn === undefined || line === undefined) throw new RangeError(`there is no turn ${state.turn} with a line ${state.line}`);
  const table = talkTable(scenario, rules);
  const over = state.ending !== undefined;
  const replies = turn.options.filter(({ when, impulsive }) => !over && (!state.hooked || impulsive === true) && holds(when, state, table));
  return {
    turn,
    line,
    shown: shownOf(state, scenario),
    replies,
    manners: turn.manner ? table.manners : [],
    canBreathe: !over && state.hooked,
  };
}

/** What the customer lets be seen of what is felt: their share of it, from the middle for trust. */
export function shownOf({ tension, trust, feeling }: TalkState, { shows }: Scenario): Shown {
  return { tension: Math.round((tension * shows) / 100), trust: Math.round(50 + ((trust - 50) * shows) / 100), feeling };
}
