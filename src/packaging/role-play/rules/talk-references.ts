import type { CourseContent, Item } from "../../content/course-content.ts";
import type { FieldPath } from "../../content/field-path.ts";
import type { MistakeList } from "../../content/mistake-list.ts";
import { nearestName, suggestName } from "../../content/nearest-name.ts";
import type { Rule } from "../../content/rule.ts";
import type { AuthoredPassage, Some } from "../authored-condition.ts";
import type { AuthoredScenario } from "../authored-scenario.ts";
import { namedIn } from "../compile-condition.ts";
import { TalkNames, type NamedKind } from "../talk-names.ts";

/** Every beat, fact, remedy, promise, turn, ending and behaviour that is named in a scenario or in the rules exists. */
export const talkReferences: Rule = {
  needs: ["behaviours", "talkRules"],
  check(content, mistakes) {
    for (const item of content.scenarios) checkScenarioNames(item, content, mistakes);
    checkRuleNames(content, mistakes);
  },
};

type Known = (kind: NamedKind | "behaviour") => readonly string[];

/** The names of one scenario. */
export function checkScenarioNames(item: Item<AuthoredScenario>, { behaviours }: CourseContent, mistakes: MistakeList): void {
  const names = new TalkNames(item.value);
  const ids = behaviours.map(({ value }) => value.id);
  const check = checker(item, (kind) => (kind === "behaviour" ? ids : names.all(kind)), mistakes);
  const { turns, expects, anywhere = [], epilogue = [], endings, best } = item.value;
  check.names("behaviour", expects, ["expects"]);
  for (const [at, turn] of turns.entries()) {
    const here: FieldPath = ["turns", at];
    for (const [index, { when, tells }] of turn.lines.entries()) {
      check.condition(when, [...here, "lines", index, "when"]);
      check.names("beat", tells, [...here, "lines", index, "tells"]);
    }
    for (const [index, { when, to, moves }] of turn.options.entries()) {
      const option = [...here, "options", index];
      check.condition(when, [...option, "when"]);
      check.turn(to, [...option, "to"]);
      for (const [order, move] of moves.entries()) {
        for (const [field, kind] of moveFields) check.names(kind, move[field], [...option, "moves", order, field]);
      }
    }
    check.ways(turn.next ?? [], [...here, "next"]);
  }
  check.ways(anywhere, ["anywhere"]);
  for (const [index, { when, turn }] of epilogue.entries()) {
    check.condition(when, ["epilogue", index, "when"]);
    check.names("turn", turn, ["epilogue", index, "turn"]);
  }
  for (const [index, { when }] of endings.entries()) check.condition(when, ["endings", index, "when"]);
  check.names("ending", best, ["best"]);
}

/** The names of behaviours in the rules, and in the behaviours themselves. Rules know no customer: they name no beat. */
export function checkRuleNames({ behaviours, talkRules }: CourseContent, mistakes: MistakeList): void {
  const ids = behaviours.map(({ value }) => value.id);
  const known: Known = (kind) => (kind === "behaviour" ? ids : []);
  for (const behaviour of behaviours) checker(behaviour, known, mistakes).names("behaviour", behaviour.value.instead, ["instead"]);
  if (talkRules === undefined) return;
  const check = checker(talkRules, known, mistakes);
  const { rules, manners, breathing, listening } = talkRules.value;
  for (const [index, { behaviour, when, as }] of rules.entries()) {
    check.names("behaviour", behaviour, ["rules", index, "behaviour"]);
    check.names("behaviour", as, ["rules", index, "as"]);
    check.condition(when, ["rules", index, "when"]);
  }
  for (const [setting, list] of Object.entries(manners)) {
    for (const [index, { move }] of list.entries())
      check.names("behaviour", move?.behaviour, ["manners", setting, index, "move", "behaviour"]);
  }
  check.names("behaviour", breathing.behaviour, ["breathing", "behaviour"]);
  check.names("behaviour", listening, ["listening"]);
}

const moveFields = [
  ["behaviour", "behaviour"],
  ["cites", "beat"],
  ["acknowledges", "beat"],
  ["about", "fact"],
  ["offers", "remedy"],
  ["promises", "promise"],
  ["takesBack", "promise"],
  ["keeps", "promise"],
  ["breaks", "promise"],
] as const;

function checker(item: Item<unknown>, known: Known, mistakes: MistakeList) {
  const one = (kind: NamedKind | "behaviour", name: string, path: FieldPath): void => {
    const all = known(kind);
    if (all.includes(name)) return;
    const near = kind === "behaviour" && nearestName(name, all) === undefined ? " in behaviours.yaml" : suggestName(name, all);
    mistakes.add(item, path, "unknown-reference", `there is no ${kind} “${name}”${near}`);
  };
  const names = (kind: NamedKind | "behaviour", value: Some<string> | undefined, path: FieldPath): void => {
    if (typeof value === "string") one(kind, value, path);
    else for (const [index, name] of (value ?? []).entries()) one(kind, name, [...path, index]);
  };
  const condition = (when: AuthoredPassage | undefined, path: FieldPath): void => {
    for (const [field, kind] of conditionFields) names(kind, when?.[field], [...path, field]);
  };
  const turn = (to: string | undefined, path: FieldPath): void => {
    if (to !== "end") names("turn", to, path);
  };
  const ways = (list: readonly { readonly when?: AuthoredPassage; readonly to: string }[], path: FieldPath): void => {
    for (const [index, { when, to }] of list.entries()) {
      condition(when, [...path, index, "when"]);
      turn(to, [...path, index, "to"]);
    }
  };
  return { names, condition, turn, ways };
}

const conditionFields = Object.entries(namedIn) as [keyof typeof namedIn, (typeof namedIn)[keyof typeof namedIn]][];
