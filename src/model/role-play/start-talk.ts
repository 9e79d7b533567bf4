import { enterTurn } from "./enter-turn.ts";
import { noPassage } from "./holds.ts";
import type { Scenario } from "./scenario.ts";
import type { TalkDraft } from "./talk-draft.ts";
import { phases, talkTable } from "./talk-table.ts";
import type { TalkRules } from "./talk-rules.ts";
import type { TalkState } from "./talk.ts";

/** Where a talk begins: the customer has said their first line. */
export function startTalk(scenario: Scenario, rules: TalkRules): TalkState {
  const table = talkTable(scenario, rules);
  const draft: TalkDraft = {
    turn: 0,
    line: 0,
    ...scenario.start,
    beats: scenario.story.map(() => 0),
    counts: [...table.watched].map(() => 0),
    best: scenario.expects.map(() => 0),
    costs: phases.map(() => 0),
    promised: 0,
    kept: 0,
    broken: 0,
    offered: 0,
    reassured: 0,
    agreed: false,
    boundary: 0,
    insulted: false,
    slip: "none",
    hooked: false,
    epilogue: undefined,
    ending: undefined,
  };
  enterTurn(draft, 0, noPassage, scenario, table);
  return draft;
}
