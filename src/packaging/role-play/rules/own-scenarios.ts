import { ownSlots } from "../../../model/own-scenario/own-texts.ts";
import type { Item } from "../../content/course-content.ts";
import type { FieldPath } from "../../content/field-path.ts";
import { learnerTexts, type LearnerText } from "../../content/learner-texts.ts";
import type { TextFieldName } from "../../content/text-fields.ts";
import type { Rule } from "../../content/rule.ts";
import type { AuthoredScenario } from "../authored-scenario.ts";

/** Where the learner's words may stand: what is said aloud, and the hook. */
const withSlots: ReadonlySet<TextFieldName> = new Set<TextFieldName>([
  "scenario.turns[].lines[].says",
  "scenario.turns[].lines[].hook",
  "scenario.turns[].options[].says",
]);

/** Slots for the learner's words stand where they are filled, and in a scenario whose first line is the learner's; its parts begin as the scenario does. */
export const ownScenarios: Rule = {
  needs: [],
  check(content, mistakes) {
    const own = content.scenarios.filter(({ value }) => value.own !== undefined);
    for (const item of own) {
      const wrong = (path: FieldPath, message: string): void => mistakes.add(item, path, "own-scenario", message);
      checkFirst(item, wrong);
      checkOnce(item, wrong);
    }
    for (const text of learnerTexts(content)) {
      const slot = strayOf(text, own);
      if (slot !== undefined) mistakes.add(text.item, text.path, "own-scenario", slot);
    }
    const scenarios = own.map(({ value }) => value.id);
    for (const block of content.blocks) {
      if (block.value.kind !== "own-scenario" && block.value.kind !== "scenario") continue;
      const { kind, scenario } = block.value;
      const read = content.scenarios.some(({ value }) => value.id === scenario);
      if (!read || (kind === "own-scenario") === scenarios.includes(scenario)) continue;
      const message =
        kind === "scenario" ? "has own: a block of kind own-scenario plays it" : "has no own: a block of kind scenario plays it";
      mistakes.add(block, ["scenario"], "own-scenario", `“${scenario}” ${message}`);
    }
  },
};

type Wrong = (path: FieldPath, message: string) => void;

function checkFirst({ value: { own, setting, start, turns } }: Item<AuthoredScenario>, wrong: Wrong): void {
  const [mood] = own?.feelings ?? [];
  const [place] = own?.settings ?? [];
  if (mood?.feeling !== start.feeling || mood.tension !== start.tension || mood.trust !== start.trust)
    wrong(["own", "feelings", 0], "is what the scenario begins with: let it say what start says");
  if (place?.setting !== setting) wrong(["own", "settings", 0], "is where the scenario begins: let it say what setting says");
  if (turns[0]?.lines.some(({ says }) => says !== "[[statement]]") !== false)
    wrong(["turns", 0, "lines"], "is the learner’s line: let it say [[statement]], and nothing else");
}

function checkOnce({ value: { own } }: Item<AuthoredScenario>, wrong: Wrong): void {
  const lists = {
    feelings: own?.feelings.map(({ feeling }) => feeling),
    settings: own?.settings.map(({ setting }) => setting),
    trades: own?.trades.map(({ id }) => id),
  };
  for (const [list, names = []] of Object.entries(lists)) {
    for (const [index, name] of names.entries())
      if (names.indexOf(name as never) < index) wrong(["own", list, index], `“${name}” stands in this list already: take one of them out`);
  }
}

function strayOf({ item, name, text }: LearnerText, own: readonly Item<AuthoredScenario>[]): string | undefined {
  if (!name.startsWith("scenario.")) return undefined;
  const slots = [...text.matchAll(/\[\[([^\]]*)\]\]/g)].map(([slot, inner = ""]) => ({ slot, inner }));
  const [first] = slots;
  if (first === undefined) return undefined;
  if (!own.some(({ value }) => value === item.value))
    return `${first.slot} is a slot for the learner’s words, and this scenario has no own`;
  if (name.startsWith("scenario.own.barbs.")) {
    const wrong = slots.find(({ inner }) => inner !== "part" && inner !== "it");
    return wrong && `${wrong.slot} cannot stand here: [[part]] and [[it]] can`;
  }
  if (!withSlots.has(name)) return `${first.slot} is filled only in what is said, and in hook: say it without`;
  const unknown = slots.find(({ inner }) => !ownSlots.some((slot) => slot === inner));
  return unknown && `there is no slot ${unknown.slot}: there are ${ownSlots.map((slot) => `[[${slot}]]`).join(", ")}`;
}
