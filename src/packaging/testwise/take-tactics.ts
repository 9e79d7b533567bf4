import type { OptionId } from "../../model/ids.ts";
import { byLength } from "./by-length.ts";
import { everySet } from "./every-way.ts";
import { evenly } from "./likely.ts";
import type { Hunch } from "./strategy.ts";
import type { QuestionOf, Tactic } from "./tactic.ts";

type Multiple = QuestionOf<"single" | "multiple">;

const mostOptions = 6;

/** `multiple`: toss a coin for each, or take so many, by chance or by length. None of them has a nicest option: that one guesses. */
export function takeTactics(strategy: Hunch): readonly Tactic<Multiple>[] {
  const counts = Array.from({ length: mostOptions }, (_, index) => index + 1);
  if (strategy === "longest") return counts.map((count) => byRank(`the ${count} longest`, (ids) => ids.slice(-count)));
  if (strategy === "shortest") return counts.map((count) => byRank(`the ${count} shortest`, (ids) => ids.slice(0, count)));
  if (strategy === "middle") {
    return [1, 2].map((ends) => byRank(`all but the ${ends} longest and the ${ends} shortest`, (ids) => ids.slice(ends, -ends)));
  }
  return [{ does: "a coin for each", answers: ({ options }) => evenly(everySet(idsOf(options))) }, ...counts.map(anySo)];
}

function byRank(does: string, take: (shortestFirst: readonly OptionId[]) => readonly OptionId[]): Tactic<Multiple> {
  return { does, answers: ({ options }) => byLength(options).map(({ value, chance }) => ({ value: take(idsOf(value)), chance })) };
}

/** Any `count` of them, which is every one where there are no more. */
function anySo(count: number): Tactic<Multiple> {
  return {
    does: `any ${count}`,
    answers: ({ options }) => evenly(everySet(idsOf(options)).filter((set) => set.length === Math.min(count, options.length))),
  };
}

function idsOf(options: readonly { readonly id: OptionId }[]): readonly OptionId[] {
  return options.map(({ id }) => id);
}
