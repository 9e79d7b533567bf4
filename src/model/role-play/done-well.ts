import type { Scenario } from "./scenario.ts";
import { talkTable } from "./talk-table.ts";
import type { TalkRules } from "./talk-rules.ts";
import type { TalkChange } from "./talk.ts";

/** Whether it is a technique, and fitted the situation at least. */
export function isDoneWell({ behaviour, quality }: TalkChange, scenario: Scenario, rules: TalkRules): boolean {
  return behaviour !== undefined && quality >= 2 && talkTable(scenario, rules).behaviours.get(behaviour)?.kind === "technique";
}
