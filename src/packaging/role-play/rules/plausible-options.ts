import type { Rule } from "../../content/rule.ts";
import { isWrong, mistakesOf } from "../judge-option.ts";

/** At every turn two replies at least are such that people would choose them, and one of these is wrong out of a virtue. */
export const plausibleOptions: Rule = {
  needs: ["behaviours"],
  check(content, mistakes) {
    const wrongs = mistakesOf(content);
    for (const item of content.scenarios) {
      for (const [at, { options }] of item.value.turns.entries()) {
        const wrong = options.filter((option) => isWrong(option, wrongs));
        const tempting = wrong.filter(({ virtue }) => virtue !== undefined);
        if (tempting.length === 0) {
          const message =
            wrong.length === 0
              ? "nothing here is wrong, so there is nothing to decide: add what somebody would say who means well, with its virtue"
              : `nothing here is wrong out of a virtue: give ${wrong.map(({ id }) => id).join(" or ")} a virtue, and words that people would say`;
          mistakes.add(item, ["turns", at, "options"], "plausible-options", message);
        } else if (options.length - wrong.length + tempting.length < 2) {
          const message = `only “${tempting.map(({ id }) => id).join()}” is something that people would choose: two options at least must be right, or wrong out of a virtue`;
          mistakes.add(item, ["turns", at, "options"], "plausible-options", message);
        }
      }
    }
  },
};
