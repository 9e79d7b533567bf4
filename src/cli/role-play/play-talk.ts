import { replayTalk } from "../../model/role-play/replay-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import { startTalk } from "../../model/role-play/start-talk.ts";
import { stepTalk } from "../../model/role-play/step-talk.ts";
import { readChoices } from "../../model/role-play/talk-letters.ts";
import type { TalkState } from "../../model/role-play/talk.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import { viewTalk } from "../../model/role-play/view-talk.ts";
import type { CommandLine } from "../command.ts";
import { printStep, printTalk, printTurn } from "./print-talk.ts";

/** Plays a talk in the terminal, the state shown, until it ends or there is no more input. Gives the letters that were played. */
export async function playTalk(scenario: Scenario, rules: TalkRules, line: CommandLine): Promise<string> {
  let letters = "";
  let state = startTalk(scenario, rules);
  while (state.ending === undefined) {
    for (const text of [...printTurn(state, scenario, rules), ...offers(state, scenario, rules)]) line.print(text);
    const answer = (await line.ask("> "))?.trim().toLowerCase();
    if (answer === undefined || answer === "q") return letters;
    const [choice, ...more] = readChoices(answer);
    const step = choice && more.length === 0 ? tryStep(state, choice, scenario, rules) : undefined;
    if (step === undefined) {
      line.print(`“${answer}” is not offered here.`);
      continue;
    }
    for (const text of printStep(step, scenario)) line.print(text);
    letters += answer;
    state = step.after;
  }
  const run = replayTalk(letters, scenario, rules);
  for (const text of printTalk({ ...run, steps: [] }, scenario, rules)) line.print(text);
  return letters;
}

function tryStep(state: TalkState, ...rest: [Parameters<typeof stepTalk>[1], Scenario, TalkRules]) {
  try {
    return stepTalk(state, ...rest);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function offers(state: TalkState, scenario: Scenario, rules: TalkRules): string[] {
  const { replies, manners, canBreathe } = viewTalk(state, scenario, rules);
  return [
    ...(manners.length === 0 ? [] : [`how (its letter before the reply's): ${manners.map(({ id, text }) => `${id} ${text}`).join("; ")}`]),
    ...replies.map(({ id, says, does }) => `${id}) ${says ?? does ?? ""}`),
    ...(canBreathe ? ["y) breathe"] : []),
    "z) say nothing      q) stop",
  ];
}
