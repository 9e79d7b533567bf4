import type { OptionId } from "../../model/ids.ts";
import type { Answer } from "../../model/question.ts";
import { byLength } from "./by-length.ts";
import { everyRow } from "./every-way.ts";
import { evenly, together, type Likely } from "./likely.ts";
import { picked, type Hunch } from "./strategy.ts";
import type { QuestionOf, Tactic } from "./tactic.ts";

type Match = QuestionOf<"match">;

/** `match`: targets by chance, the same one for all, or by length. Both sides are shown in orders of their own: what stands first, or opposite, is a guess. */
export function matchTactics(strategy: Hunch): readonly Tactic<Match>[] {
  if (strategy === "longest" || strategy === "shortest") return [sameForAll(strategy), byRank(strategy)];
  const guesses: readonly Tactic<Match>[] = [
    { does: "any target for each", answers: ({ options, targets }) => together(options.map(() => evenly(idsOf(targets)))) },
    { does: "any target, none twice", answers: ({ options, targets }) => evenly(everyRow(idsOf(targets), options.length)) },
    sameForAll("guess"),
  ];
  return strategy === "middle" ? [...guesses, sameForAll("middle")] : guesses;
}

function sameForAll(strategy: Hunch): Tactic<Match> {
  return {
    does: `one target for all (${strategy})`,
    answers: ({ options, targets }) =>
      picked(strategy, targets).map(({ value: target, chance }) => ({ value: options.map(() => target), chance })),
  };
}

/** The longest with the longest and so on downwards, or the shortest with the shortest and so on upwards. */
function byRank(strategy: "longest" | "shortest"): Tactic<Match> {
  const ranked = <Item extends { readonly text: string }>(items: readonly Item[]) =>
    byLength(items).map(({ value, chance }) => ({ value: strategy === "longest" ? value.toReversed() : value, chance }));
  return {
    does: `the ${strategy} with the ${strategy}, and so on`,
    answers: ({ options, targets }) =>
      ranked(options).flatMap((left) =>
        ranked(targets).map((right): Likely<Answer> => ({
          value: options.map((option) => right.value[left.value.indexOf(option)]?.id as OptionId),
          chance: left.chance * right.chance,
        })),
      ),
  };
}

function idsOf(items: readonly { readonly id: OptionId }[]): readonly OptionId[] {
  return items.map(({ id }) => id);
}
