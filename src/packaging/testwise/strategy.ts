import type { OptionId } from "../../model/ids.ts";
import { byLength } from "./by-length.ts";
import { evenly, type Likely } from "./likely.ts";

/** What somebody may go by who knows nothing of the matter. Length is counted in characters, as it is shown. */
export const hunches = ["guess", "first", "longest", "shortest", "middle", "nicest", "wary"] as const;
export type Hunch = (typeof hunches)[number];

/**
 * The hunches, and `options`: who reads no question at all, and knows of the options alone what an expert can see in them. How good experts are at that nobody can compute; so
 * the whole bank is taken for known but for the situations: of each set of options the answer that scores most over all questions that have this very set.
 */
export const strategies = [...hunches, "options"] as const;
export type Strategy = (typeof strategies)[number];

interface Option {
  readonly id: OptionId;
  readonly text: string;
}

/**
 * The option that a strategy picks; several where it cannot tell them apart. `first` is a guess: forms show options in an order drawn for them, in which each comes
 * first as often as the others. So are `nicest`, and `wary`, which takes any but the nicest, where the author named none. `middle`: the one of middle length, one of the two where options are even in number.
 */
export function picked(strategy: Hunch, options: readonly Option[], nicest?: OptionId): readonly Likely<OptionId>[] {
  const ids = options.map(({ id }) => id);
  switch (strategy) {
    case "guess":
    case "first":
      return evenly(ids);
    case "nicest":
      return nicest === undefined ? evenly(ids) : evenly([nicest]);
    case "wary":
      return evenly(ids.filter((id) => id !== nicest));
    case "shortest":
      return atRanks(options, [0]);
    case "longest":
      return atRanks(options, [options.length - 1]);
    case "middle":
      return atRanks(options, [...new Set([Math.floor((options.length - 1) / 2), Math.ceil((options.length - 1) / 2)])]);
  }
}

/** One of those that stand at these places, counted from the shortest. */
function atRanks(options: readonly Option[], ranks: readonly number[]): readonly Likely<OptionId>[] {
  return byLength(options).flatMap(({ value, chance }) =>
    ranks.flatMap((rank) => value.slice(rank, rank + 1).map(({ id }) => ({ value: id, chance: chance / ranks.length }))),
  );
}
