import type { Rule } from "../../content/rule.ts";
import { bestOptions, mistakesOf } from "../judge-option.ts";
import { countWords, wordsOf } from "../scenario-parts.ts";

const fewestCompared = 3;

/** The best reply is the shortest in at most a third of the turns that offer three or more: who always takes the shortest must not do well. */
export const shortestReply: Rule = {
  needs: ["behaviours"],
  check(content, mistakes) {
    const wrongs = mistakesOf(content);
    for (const item of content.scenarios) {
      const turns = item.value.turns.flatMap((turn, at) => (turn.options.length < fewestCompared ? [] : [{ ...turn, at }]));
      const shortest = turns.flatMap(({ id, options, at }) => {
        const fewest = Math.min(...options.map((option) => countWords(wordsOf(option))));
        const best = bestOptions(options, wrongs).find((option) => countWords(wordsOf(option)) === fewest);
        return best === undefined ? [] : [{ name: `${id}/${best.id}`, path: ["turns", at, "options", options.indexOf(best)] }];
      });
      const most = Math.floor(turns.length / 3);
      const first = shortest[0];
      if (shortest.length <= most || first === undefined) continue;
      const message = `the best reply is the shortest by words in ${shortest.length} of the ${turns.length} turns with three options or more, at most ${most} may be: shorten another, or let this one say more, in ${shortest.map(({ name }) => name).join(", ")}`;
      mistakes.add(item, first.path, "shortest-is-best", message);
    }
  },
};
