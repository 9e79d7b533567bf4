import { choicesAt } from "../model/role-play/choices-at.ts";
import { replayTalk } from "../model/role-play/replay-talk.ts";
import { reportTurn, type TurnReport } from "../model/role-play/report-turn.ts";
import type { Scenario } from "../model/role-play/scenario.ts";
import { stepTalk } from "../model/role-play/step-talk.ts";
import { lettersOf, readChoices } from "../model/role-play/talk-letters.ts";
import { talkReports, type TalkReports } from "../model/role-play/talk-reports.ts";
import type { TalkRules } from "../model/role-play/talk-rules.ts";
import type { TalkChoice, TalkRun, TalkStep } from "../model/role-play/talk.ts";

/** So many runs are kept; then all of them are forgotten at once. Keeps memory flat. */
const most = 20_000;

/** `talkReports` for one scenario, with what it has told before. The same values. */
export function rememberedReports(): TalkReports {
  const runs = new Map<string, TalkRun>();
  const turns = new WeakMap<TalkStep, TurnReport>();
  return {
    ...talkReports,
    replay: (letters, scenario, rules) => {
      const known = runs.get(letters);
      if (known !== undefined) return known;
      const choice = readChoices(letters).at(-1);
      const last = choice && lettersOf(choice);
      const before = last && letters.endsWith(last) ? runs.get(letters.slice(0, -last.length)) : undefined;
      const run = choice && before ? goneOn(before, choice, scenario, rules) : replayTalk(letters, scenario, rules);
      if (runs.size >= most) runs.clear();
      if (run.letters === letters) runs.set(letters, run);
      return run;
    },
    turn: (step, scenario, rules) => {
      const known = turns.get(step);
      if (known !== undefined) return known;
      const report = reportTurn(step, scenario, rules);
      turns.set(step, report);
      return report;
    },
  };
}

/** With a choice more; as it was where that is not offered there. */
function goneOn(before: TalkRun, choice: TalkChoice, scenario: Scenario, rules: TalkRules): TalkRun {
  const letters = lettersOf(choice);
  if (!choicesAt(before.state, scenario, rules).some((one) => lettersOf(one) === letters)) return before;
  const next = stepTalk(before.state, choice, scenario, rules);
  return { letters: `${before.letters}${letters}`, steps: [...before.steps, next], state: next.after };
}
