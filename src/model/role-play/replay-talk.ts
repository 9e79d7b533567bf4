import { choicesAt } from "./choices-at.ts";
import type { Scenario } from "./scenario.ts";
import { startTalk } from "./start-talk.ts";
import { stepTalk } from "./step-talk.ts";
import { lettersOf, readChoices } from "./talk-letters.ts";
import type { TalkRules } from "./talk-rules.ts";
import type { TalkRun, TalkStep } from "./talk.ts";

/** Plays the letters of a run again. Stops before the first that is not offered where it stands, and says in `letters` how far it came. */
export function replayTalk(letters: string, scenario: Scenario, rules: TalkRules): TalkRun {
  const steps: TalkStep[] = [];
  let state = startTalk(scenario, rules);
  for (const choice of readChoices(letters)) {
    const offered = choicesAt(state, scenario, rules).some((one) => lettersOf(one) === lettersOf(choice));
    if (!offered) break;
    const step = stepTalk(state, choice, scenario, rules);
    steps.push(step);
    state = step.after;
  }
  return { letters: steps.map((step) => lettersOf(step.choice)).join(""), steps, state };
}
