import type { Item } from "../../content/course-content.ts";
import type { FieldPath } from "../../content/field-path.ts";
import type { MistakeList } from "../../content/mistake-list.ts";
import type { Rule } from "../../content/rule.ts";

interface Named {
  readonly id: string;
}

/** Nothing of one kind has the name of another; options go a, b, c …, manners from p to t: runs are saved by these letters. */
export const talkIds: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const item of content.scenarios) {
      const { story, facts = [], remedies = [], promises = [], turns, endings } = item.value;
      for (const [field, list] of Object.entries({ story, facts, remedies, promises, turns, endings }))
        unique(item, [field], list, mistakes);
      for (const [at, turn] of turns.entries()) {
        inOrder(item, ["turns", at, "options"], turn.options, mistakes);
        if (turn.id === "end")
          mistakes.add(item, ["turns", at, "id"], "id-twice", "“end” is where every talk ends: give this turn another name");
      }
    }
    const ids = content.behaviours.map(({ value }) => value.id);
    for (const [index, behaviour] of content.behaviours.entries()) {
      if (ids.indexOf(behaviour.value.id) < index)
        mistakes.add(behaviour, ["id"], "id-twice", `“${behaviour.value.id}” is the id of another one already`);
    }
    const { talkRules } = content;
    if (talkRules === undefined) return;
    unique(talkRules, ["rules"], talkRules.value.rules, mistakes);
    for (const [setting, manners] of Object.entries(talkRules.value.manners)) {
      unique(talkRules, ["manners", setting], manners, mistakes);
      rising(talkRules, ["manners", setting], manners, mistakes);
    }
  },
};

function unique(item: Item<unknown>, path: FieldPath, list: readonly Named[], mistakes: MistakeList): void {
  const ids = list.map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue;
    mistakes.add(item, [...path, index, "id"], "id-twice", `“${id}” stands in this list already: give one of them another name`);
  }
}

function inOrder(item: Item<unknown>, path: FieldPath, list: readonly Named[], mistakes: MistakeList): void {
  for (const [index, { id }] of list.entries()) {
    const right = String.fromCharCode("a".charCodeAt(0) + index);
    if (id !== right)
      mistakes.add(item, [...path, index, "id"], "letters", `is “${id}”; it must be “${right}”: letters go a, b, c … in order`);
  }
}

function rising(item: Item<unknown>, path: FieldPath, list: readonly Named[], mistakes: MistakeList): void {
  for (const [index, { id }] of list.entries()) {
    const before = list[index - 1]?.id ?? "";
    if (id < before) mistakes.add(item, [...path, index, "id"], "letters", `is “${id}” and stands after “${before}”: put it before`);
  }
}
