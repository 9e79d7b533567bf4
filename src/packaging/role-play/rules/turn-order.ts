import type { Rule } from "../../content/rule.ts";
import { turnGraph } from "../turn-graph.ts";

/** No way leads back to a turn that was, so that every talk ends; and a way leads to every turn. */
export const turnOrder: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const item of content.scenarios) {
      const { reached, loops } = turnGraph(item.value);
      for (const { path, round } of loops) {
        const message = `leads back (${round.join(" → ")}): a talk goes on, or it would never have to end`;
        mistakes.add(item, path, "turn-order", message);
      }
      for (const [at, { id }] of item.value.turns.entries()) {
        if (reached.has(id)) continue;
        const message = `no way leads to “${id}”: name it in next or to of another turn, or take it out`;
        mistakes.add(item, ["turns", at, "id"], "turn-order", message);
      }
    }
  },
};
