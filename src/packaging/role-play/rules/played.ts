import { talksOf } from "../../../model/own-scenario/own-talk.ts";
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
      const { scenario, rules } = compiledTalk(content, item);
      if (scenario === undefined || rules === undefined || turnGraph(item.value).loops.length > 0) continue;
      const talks = talksOf(scenario);
      const explored = talks.flatMap((talk) => {
        const which = talks.length === 1 ? "" : `${talk.start.feeling}, ${talk.setting}: `;
        return play(talk, rules, item.value, (path, message) => mistakes.add(item, path, "played", which + message)) ?? [];
      });
      if (explored.length === talks.length) {
        checkReached(item.value, explored, (path, message) => mistakes.add(item, path, "played", message));
      }
    }
  },
};

type Wrong = (path: FieldPath, message: string) => void;

/** Undefined where not all of it could be tried. */
function play(talk: Scenario, rules: TalkRules, authored: AuthoredScenario, wrong: Wrong): Exploration | undefined {
  const found = exploredTalk(talk, rules);
  if (typeof found === "string") {
    wrong(["turns"], `cannot be played to the end: ${found}`);
    return undefined;
  }
  checkTurns(found, wrong);
  if (!found.complete) {
    const message = `more states can be reached than can be tried (${found.states} were): ask for less in conditions, or take a turn out`;
    wrong(["turns"], message);
    return undefined;
  }
  checkEnding(authored, found, wrong);
  checkBest(found.best.letters, talk, rules, wrong);
  return found;
}

function checkTurns({ longest, fewest }: Exploration, wrong: Wrong): void {
  if (longest > mostTurns) wrong(["turns"], `a talk can take ${longest} turns; ${mostTurns} are the most that anybody stays for`);
  if (fewest.replies >= fewestReplies) return;
  const message = `there is a way to this turn on which only ${fewest.replies} of its options can be chosen: two at least must be offered, whatever their when`;
  wrong(["turns", fewest.turn, "options"], message);
}

/** In one of its talks at least. */
function checkReached(scenario: AuthoredScenario, explored: readonly Exploration[], wrong: Wrong): void {
  const { turns, endings } = scenario;
  const { reached } = turnGraph(scenario);
  for (const [at, { id }] of turns.entries()) {
    if (explored.some((found) => found.turns.has(at)) || !reached.has(id)) continue;
    wrong(["turns", at], `“${id}” is never reached in play: loosen the conditions of the ways to it, or take it out`);
  }
  for (const [at, { id }] of endings.entries()) {
    if (explored.some((found) => found.endings[at]?.reached === true)) continue;
    wrong(["endings", at], `“${id}” is never reached in play: loosen its when, or tighten those of the endings before it`);
  }
}

function checkEnding({ endings, best }: AuthoredScenario, found: Exploration, wrong: Wrong): void {
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
      const explored = scenario && rules ? talksOf(scenario).map((talk) => exploredTalk(talk, rules)) : [];
      const played = explored.filter((found) => typeof found === "object").filter(({ complete }) => complete);
      if (played.length === 0 || played.length < explored.length) continue;
      for (const [at, { lines }] of item.value.turns.entries()) {
        if (!played.some(({ turns }) => turns.has(at))) continue;
        for (const index of lines.keys()) {
          if (played.some((found) => found.lines.has(`${at}/${index}`))) continue;
          const message = "is never said in play: loosen its when, or tighten those of the lines before it";
          mistakes.add(item, ["turns", at, "lines", index], "unheard-line", message);
        }
      }
    }
  },
};
