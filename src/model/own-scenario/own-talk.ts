import type { Customer } from "../lesson.ts";
import type { Line, ReplyChoice, Scenario, Turn } from "../role-play/scenario.ts";
import type { OwnCustomer } from "./own-customer.ts";
import type { OwnFeeling, OwnParts, OwnSetting } from "./own-parts.ts";
import { fillOwn, ownTexts, type OwnTexts } from "./own-texts.ts";

/** A scenario that has a first line to be written, and what can be chosen for it. */
export type OwnScenario = Scenario & { readonly own: OwnParts };

export function isOwnScenario(scenario: Scenario): scenario is OwnScenario {
  return scenario.own !== undefined;
}

/** The talk with this customer: where it is, what is felt, and the learner's words in its lines and replies. The rules are those of every talk. */
export function ownTalk(scenario: OwnScenario, customer: OwnCustomer): Scenario {
  const { feelings, settings } = scenario.own;
  const mood = feelings.find(({ feeling }) => feeling === customer.feeling) ?? feelings[0];
  const place = settings.find(({ setting }) => setting === customer.setting) ?? settings[0];
  const texts = ownTexts(customer, scenario.own);
  const talk = mood && place ? placed(scenario, mood, place) : scenario;
  return { ...talk, turns: talk.turns.map((turn) => filledTurn(turn, texts)) };
}

/** Every talk that can come of a scenario: itself; where the first line is the learner's, one for each feeling in each setting, with the slots open: words decide nothing. */
export function talksOf(scenario: Scenario): readonly Scenario[] {
  if (!isOwnScenario(scenario)) return [scenario];
  const { feelings, settings } = scenario.own;
  return settings.flatMap((place) => feelings.map((mood) => placed(scenario, mood, place)));
}

function placed(scenario: Scenario, { tension, trust, feeling }: OwnFeeling, place: OwnSetting): Scenario {
  const { setting } = place;
  return { ...scenario, setting, customer: talker(scenario.customer, place), start: { tension, trust, feeling } };
}

function talker({ channel: _, room: __, ...customer }: Customer, { setting, where, room }: OwnSetting): Customer {
  return {
    ...customer,
    setting: where,
    ...(room === undefined ? {} : { room }),
    ...(setting === "phone" ? { channel: setting } : {}),
  };
}

function filledTurn(turn: Turn, texts: OwnTexts): Turn {
  return {
    ...turn,
    lines: turn.lines.map((line) => filled(line, ["says", "hook"], texts)),
    options: turn.options.map((option) => filled(option, ["says"], texts)),
  };
}

/** Only what is plain text takes words: of a reply what it says, and nothing that is drawn as HTML. */
function filled<Part extends Line | ReplyChoice>(part: Part, fields: readonly (keyof Part & ("says" | "hook"))[], texts: OwnTexts): Part {
  const own = fields.flatMap((field) => {
    const text: unknown = part[field];
    return typeof text === "string" ? [[field, fillOwn(text, texts)]] : [];
  });
  return { ...part, ...Object.fromEntries(own) };
}
