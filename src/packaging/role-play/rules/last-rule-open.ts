import type { Rule } from "../../content/rule.ts";
import { rulesOf } from "../rules-of.ts";
import { shownBehaviours } from "../used-behaviours.ts";

/** Of a behaviour's rules the first that fits decides: the last of them holds always, none before it does, and every behaviour that is shown somewhere has one. */
export const lastRuleOpen: Rule = {
  needs: ["behaviours", "talkRules"],
  check(content, mistakes) {
    const compiled = rulesOf(content);
    const { talkRules, scenarios } = content;
    if (compiled === undefined || talkRules === undefined) return;
    for (const { id: behaviour } of compiled.behaviours) {
      const own = compiled.rules.flatMap((rule, index) => (rule.behaviours.includes(behaviour) ? [{ rule, index }] : []));
      const open = own.findIndex(({ rule }) => Object.keys(rule.when).length === 0);
      for (const { index } of open < 0 ? [] : own.slice(open + 1)) {
        const message = `is never reached for “${behaviour}”: “${own[open]?.rule.id ?? ""}” holds always and stands before it`;
        mistakes.add(talkRules, ["rules", index], "last-rule", message);
      }
      const user = open < 0 ? scenarios.find(({ value }) => shownBehaviours(value, compiled).has(behaviour)) : undefined;
      if (user === undefined) continue;
      const message = `no rule for “${behaviour}”, which ${user.value.id} shows, holds whatever the talk: add one without when after its others`;
      mistakes.add(talkRules, ["rules"], "last-rule", message);
    }
  },
};
