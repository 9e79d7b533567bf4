import type { Rule } from "../../content/rule.ts";
import { bestOptions, mistakesOf } from "../judge-option.ts";
import { countWords, wordsOf } from "../scenario-parts.ts";

/** The best reply is the longest in at most a third of a scenario's turns: who always takes the longest must not do well. */
export const longestReply: Rule = {
  needs: ["behaviours"],
  check(content, mistakes) {
    const wrongs = mistakesOf(content);
    for (const item of content.scenarios) {
      const { turns } = item.value;
      const longest = turns.flatMap(({ id, options }, at) => {
        const most = Math.max(...options.map((option) => countWords(wordsOf(option))));
        const best = bestOptions(options, wrongs).find((option) => countWords(wordsOf(option)) === most);
        return best === undefined ? [] : [{ name: `${id}/${best.id}`, path: ["turns", at, "options", options.indexOf(best)] }];
      });
      const most = Math.floor(turns.length / 3);
      const first = longest[0];
      if (longest.length <= most || first === undefined) continue;
      const message = `the best reply is the longest by words in ${longest.length} of ${turns.length} turns, at most ${most} may be: shorten it, or lengthen another, in ${longest.map(({ name }) => name).join(", ")}`;
      mistakes.add(item, first.path, "longest-is-best", message);
    }
  },
};
