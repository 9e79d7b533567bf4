import type { Rule } from "../../content/rule.ts";
import { rulesOf } from "../rules-of.ts";
import { usedBehaviours } from "../used-behaviours.ts";

/** What a talk calls for can be done in it, and is a technique. */
export const expectedBehaviours: Rule = {
  needs: ["behaviours", "talkRules"],
  check(content, mistakes) {
    const rules = rulesOf(content);
    if (rules === undefined) return;
    for (const item of content.scenarios) {
      const used = usedBehaviours(item.value, rules);
      for (const [index, id] of item.value.expects.entries()) {
        const behaviour = rules.behaviours.find((one) => one.id === id);
        if (behaviour === undefined) continue;
        const wrong = (message: string): void => mistakes.add(item, ["expects", index], "expected-behaviour", message);
        if (behaviour.kind === "mistake") wrong(`“${id}” is a mistake: a talk expects techniques`);
        else if (!used.has(id)) wrong(`no reply shows “${id}”: add it to the moves of one, or take it out here`);
      }
    }
  },
};
