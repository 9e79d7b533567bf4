import type { Rule } from "../../content/rule.ts";
import { hasMistake, mistakesOf } from "../judge-option.ts";
import { optionsIn } from "../scenario-parts.ts";

/** Who makes a mistake that nothing excuses reads what was heard in it. */
export const optionFeedback: Rule = {
  needs: ["behaviours"],
  check(content, mistakes) {
    const wrongs = mistakesOf(content);
    for (const item of content.scenarios) {
      for (const { option, path } of optionsIn(item.value)) {
        if (option.hears !== undefined || option.virtue !== undefined || !hasMistake(option, wrongs)) continue;
        mistakes.add(item, path, "option-feedback", "is a mistake without a virtue: add hears, what the customer hears in it");
      }
    }
  },
};
