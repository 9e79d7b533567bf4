import { replayTalk } from "../../../model/role-play/replay-talk.ts";
import type { Scenario } from "../../../model/role-play/scenario.ts";
import type { TalkRules } from "../../../model/role-play/talk-rules.ts";
import { talkTable } from "../../../model/role-play/talk-table.ts";
import type { Exploration } from "../../../model/role-play/explore-talk.ts";
import type { FieldPath } from "../../content/field-path.ts";
import type { Rule } from "../../content/rule.ts";
import type { AuthoredScenario } from "../authored-scenario.ts";
import { compiledTalk } from "../compiled-talk.ts";
import { exploredTalk } from "../explored-talk.ts";
import { turnGraph } from "../turn-graph.ts";

const mostTurns = 16;
const fewestReplies = 2;

/** What only playing shows, every way of playing tried: all of it can be met, every talk ends in time, and the best conduct is rewarded. */
export const played: Rule = {
  needs: ["behaviours", "talkRules"],
  check(content, mistakes) {
    for (const item of content.scenarios) {
      const wrong = (path: FieldPath, message: string): void => mistakes.add(item, path, "played", message);
      const { scenario, rules } = compiledTalk(content, item);
      if (scenario === undefined || rules === undefined || turnGraph(item.value).loops.length > 0) continue;
      const found = exploredTalk(scenario, rules);
      if (typeof found === "string") {
        wrong(["turns"], `cannot be played to the end: ${found}`);
        continue;
      }
      checkTurns(found, wrong);
      if (found.complete) checkReached(item.value, found, wrong);
      if (found.complete) checkBest(found.best.letters, scenario, rules, wrong);
      else
        wrong(
          ["turns"],
          `more states can be reached than can be tried (${found.states} were): ask for less in conditions, or take a turn out`,
        );
    }
  },
};

type Wrong = (path: FieldPath, message: string) => void;

function checkTurns({ longest, fewest }: Exploration, wrong: Wrong): void {
  if (longest > mostTurns) wrong(["turns"], `a talk can take ${longest} turns; ${mostTurns} are the most that anybody stays for`);
  if (fewest.replies >= fewestReplies) return;
  const message = `there is a way to this turn on which only ${fewest.replies} of its options can be chosen: two at least must be offered, whatever their when`;
  wrong(["turns", fewest.turn, "options"], message);
}

function checkReached(scenario: AuthoredScenario, found: Exploration, wrong: Wrong): void {
  const { turns, endings, best } = scenario;
  const { reached } = turnGraph(scenario);
  for (const [at, { id }] of turns.entries()) {
    if (found.turns.has(at) || !reached.has(id)) continue;
    wrong(["turns", at], `“${id}” is never reached in play: loosen the conditions of the ways to it, or take it out`);
  }
  for (const [at, { id }] of endings.entries()) {
    if (found.endings[at]?.reached === true) continue;
    wrong(["endings", at], `“${id}” is never reached in play: loosen its when, or tighten those of the endings before it`);
  }
  const declared = endings.findIndex(({ id }) => id === best);
  if (found.bestEndings.has(declared)) return;
  const ends = [...found.bestEndings].map((ending) => `“${endings[ending]?.id ?? ""}”`).join(" or ");
  wrong(["best"], `the best conduct (${found.best.letters}) ends in ${ends}, not in “${best}”: name that one, or mend its when`);
}

/** Nobody should have to do wrong first so as to do well. */
function checkBest(letters: string, scenario: Scenario, rules: TalkRules, wrong: Wrong): void {
  const { behaviours } = talkTable(scenario, rules);
  const shown = replayTalk(letters, scenario, rules).steps.flatMap(({ changes }) => changes.flatMap(({ behaviour }) => behaviour ?? []));
  const mistakes = [...new Set(shown)].filter((id) => behaviours.get(id)?.kind === "mistake");
  if (mistakes.length === 0) return;
  const message = `the best conduct (${letters}) makes a mistake on its way (${mistakes.join(", ")}): take out of expects what can be shown only after it, or offer it elsewhere`;
  wrong(["expects"], message);
}

/** Lines that nobody will ever hear. */
export const unheardLines: Rule = {
  needs: ["behaviours", "talkRules"],
  warns: true,
  check(content, mistakes) {
    for (const item of content.scenarios) {
      const { scenario, rules } = compiledTalk(content, item);
      const found = scenario && rules && exploredTalk(scenario, rules);
      if (typeof found !== "object" || !found.complete) continue;
      for (const [at, { lines }] of item.value.turns.entries()) {
        if (!found.turns.has(at)) continue;
        for (const index of lines.keys()) {
          if (found.lines.has(`${at}/${index}`)) continue;
          const message = "is never said in play: loosen its when, or tighten those of the lines before it";
          mistakes.add(item, ["turns", at, "lines", index], "unheard-line", message);
        }
      }
    }
  },
};
