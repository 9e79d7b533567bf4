import type { Html, PersonId, SeedId } from "../../model/ids.ts";
import type { BehaviourId } from "../../model/role-play/behaviour.ts";
import type { Scenario, ScenarioId } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import { renderField, type CitedAs } from "../content/markdown.ts";
import type { AuthoredScenario } from "./authored-scenario.ts";
import { compileCondition } from "./compile-condition.ts";
import { compileTurn, compileWay } from "./compile-turn.ts";
import { scenarioHash } from "./scenario-hash.ts";
import { TalkNames } from "./talk-names.ts";

/** The model's scenario from a checked file: names become indexes, ranges numbers, Markdown HTML. Throws an `Error` for a name that is not there. */
export function compileScenario(scenario: AuthoredScenario, rules: TalkRules, citedAs: CitedAs): Scenario {
  const names = new TalkNames(scenario);
  const compiled = { ...head(scenario, citedAs), ...matter(scenario), ...course(scenario, names, citedAs) };
  return { ...compiled, hash: scenarioHash(compiled, rules) };
}

function head(scenario: AuthoredScenario, citedAs: CitedAs) {
  const { id, title, trade, setting, difficulty, objectives, covers, you, situation, warning, customer } = scenario;
  const { person, ...talker } = customer;
  return {
    id: id as ScenarioId,
    title,
    trade,
    setting,
    difficulty,
    objectives,
    covers: covers as readonly SeedId[],
    you: renderField("scenario.you", you, citedAs),
    situation: renderField("scenario.situation", situation, citedAs),
    ...(warning === undefined ? {} : { warning: compileWarning(warning, citedAs) }),
    customer: { ...talker, person: person as PersonId, ...(setting === "phone" ? { channel: "phone" as const } : {}) },
  };
}

function compileWarning({ text, instead }: NonNullable<AuthoredScenario["warning"]>, citedAs: CitedAs): { text: Html; instead?: Html } {
  return {
    text: renderField("scenario.warning.text", text, citedAs),
    ...(instead === undefined ? {} : { instead: renderField("scenario.warning.instead", instead, citedAs) }),
  };
}

function matter({ shows, start, failure, own, story, facts = [], remedies = [], promises = [], expects }: AuthoredScenario) {
  return {
    shows,
    start,
    failure,
    ...(own === undefined ? {} : { own }),
    story: story.map(({ id, text, aside }) => ({ id, text, ...(aside === true ? { aside } : {}) })),
    facts: facts.map(({ words: _, ...fact }) => fact),
    remedies,
    promises,
    expects: expects as readonly BehaviourId[],
  };
}

function course({ turns, anywhere = [], epilogue = [], endings, best }: AuthoredScenario, names: TalkNames, citedAs: CitedAs) {
  return {
    turns: turns.map((turn) => compileTurn(turn, names, citedAs)),
    anywhere: anywhere.map((way) => compileWay(way, names)),
    epilogue: epilogue.map(({ when, turn }) => ({ when: compileCondition(when, names), turn: names.indexOf("turn", turn) })),
    endings: endings.map(({ when, text, ...ending }) => ({
      ...ending,
      when: compileCondition(when, names),
      text: renderField("scenario.endings[].text", text, citedAs),
    })),
    best: names.indexOf("ending", best),
  };
}
