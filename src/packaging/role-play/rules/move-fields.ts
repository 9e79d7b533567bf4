import type { Rule } from "../../content/rule.ts";
import { epilogueTurns, movesIn } from "../scenario-parts.ts";
import type { AuthoredMove } from "../authored-scenario.ts";

/** What a behaviour cannot be done without: the rules ask for it. */
const needed: Readonly<Record<string, readonly [keyof AuthoredMove, string]>> = {
  "name-feeling": ["names", "which feeling, and how strong"],
  "offer-remedy": ["offers", "which remedy"],
  "promise-with-time": ["promises", "which promise"],
  "own-known-fact": ["about", "which fact"],
  "honest-uncertainty": ["about", "which fact"],
  "false-reassurance": ["about", "which fact"],
};

/** A feeling is named, a remedy offered, a promise made, a fact spoken about; promises are kept and broken after the talk. */
export const moveFields: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const item of content.scenarios) {
      const after = epilogueTurns(item.value);
      for (const { turn, move, path } of movesIn(item.value)) {
        const [field, what] = needed[move.behaviour] ?? [];
        if (field !== undefined && move[field] === undefined)
          mistakes.add(item, path, "move-fields", `“${move.behaviour}” does not say ${what ?? ""}: add ${field}`);
        for (const decided of ["keeps", "breaks"] as const) {
          if (move[decided] === undefined || after.has(turn.id)) continue;
          mistakes.add(item, [...path, decided], "move-fields", "only a turn of the epilogue decides what became of a promise");
        }
      }
    }
  },
};
