import { byLength } from "./by-length.ts";
import { everyRow } from "./every-way.ts";
import type { Likely } from "./likely.ts";
import type { Answer } from "../../model/question.ts";
import type { Hunch } from "./strategy.ts";
import type { QuestionOf, Tactic } from "./tactic.ts";

type Order = QuestionOf<"order">;

/** `order`: any order, one that goes by what is shown, or by length. */
export function orderTactics(strategy: Hunch): readonly Tactic<Order>[] {
  if (strategy === "longest") return [byRank("from the longest to the shortest", (ids) => ids.toReversed())];
  if (strategy === "shortest") return [byRank("from the shortest to the longest", (ids) => ids)];
  const guesses: readonly Tactic<Order>[] = [
    { does: "any order but the one shown", answers: (question) => anyButShown(shownOrders(question)) },
    { does: "the one shown, turned round", answers: (question) => shownOrders(question).map(turned) },
  ];
  return strategy === "first" ? [{ does: "left as shown", answers: shownOrders }, ...guesses] : guesses;
}

function byRank(does: string, order: (shortestFirst: Answer) => Answer): Tactic<Order> {
  return {
    does,
    answers: ({ options }) => byLength(options).map(({ value, chance }) => ({ value: order(value.map(({ id }) => id)), chance })),
  };
}

/** As `shuffledOptions` shows them: any order as often as another, but for the right one, which is shown turned round. */
function shownOrders({ options }: Order): readonly Likely<Answer>[] {
  const right = options.map(({ id }) => id);
  const orders = everyRow(right);
  const times = (order: Answer) => (isSame(order, right) ? 0 : isSame(order, right.toReversed()) ? 2 : 1);
  return orders.map((order) => ({ value: order, chance: times(order) / orders.length }));
}

/** Of the others each as often. */
function anyButShown(shown: readonly Likely<Answer>[]): readonly Likely<Answer>[] {
  return shown.map(({ value, chance }) => ({ value, chance: (1 - chance) / (shown.length - 1) }));
}

function turned({ value, chance }: Likely<Answer>): Likely<Answer> {
  return { value: value.toReversed(), chance };
}

function isSame(one: Answer, other: Answer): boolean {
  return one.every((id, place) => id === other[place]);
}
