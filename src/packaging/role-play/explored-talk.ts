import { exploreTalk, type Exploration } from "../../model/role-play/explore-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";

/** By what decides how runs go: a scenario is explored once a process, whoever asks. */
const known = new Map<string, Exploration | string>();

/** What visiting every state of a scenario finds; in words why it cannot be played, where it cannot. */
export function exploredTalk(scenario: Scenario, rules: TalkRules): Exploration | string {
  const { id, hash, setting, start } = scenario;
  const key = [id, hash, setting, start.feeling].join(" ");
  const found = known.get(key) ?? explore(scenario, rules);
  known.set(key, found);
  return found;
}

function explore(scenario: Scenario, rules: TalkRules): Exploration | string {
  try {
    return exploreTalk(scenario, rules);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
