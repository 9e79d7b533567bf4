import type { Scenario } from "./scenario.ts";
import type { TalkRules } from "./talk-rules.ts";
import type { TalkChoice, TalkState } from "./talk.ts";
import { viewTalk } from "./view-talk.ts";

/** Everything that a learner can do where a talk stands; nothing once it is over. */
export function choicesAt(state: TalkState, scenario: Scenario, rules: TalkRules): TalkChoice[] {
  if (state.ending !== undefined) return [];
  const { replies, manners, canBreathe } = viewTalk(state, scenario, rules);
  const spoken = replies.flatMap(({ id: option }): TalkChoice[] =>
    manners.length === 0 ? [{ kind: "reply", option }] : manners.map(({ id: manner }) => ({ kind: "reply", option, manner })),
  );
  return [...(canBreathe ? [{ kind: "breathe" } as const] : []), { kind: "listen" }, ...spoken];
}
