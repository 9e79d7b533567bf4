import type { OptionId } from "../../model/ids.ts";
import { effectLetters } from "../../model/question-parts.ts";
import { byLength } from "./by-length.ts";
import { everyRow } from "./every-way.ts";
import { evenly, together } from "./likely.ts";
import { picked, type Hunch } from "./strategy.ts";
import type { QuestionOf, Tactic } from "./tactic.ts";

type Rate = QuestionOf<"rate">;

const lower = effectLetters.slice(0, -1);
const highest = effectLetters.slice(-1);

/** `rate`: steps by chance, or one reply apart from the others, which get steps by chance or all the same, or steps by length. */
export function rateTactics(strategy: Hunch): readonly Tactic<Rate>[] {
  if (strategy === "guess" || strategy === "first") return guesses;
  if (strategy === "wary")
    return lower.map((step, index) => apart(`the nicest ${index + 1}, the others any step`, "nicest", [step], effectLetters));
  const tops: readonly Tactic<Rate>[] = [
    apart(`the ${strategy} 4, the others any step`, strategy, highest, effectLetters),
    apart(`the ${strategy} 4, the others any lower step`, strategy, highest, lower),
    ...lower.map((step, index) => apart(`the ${strategy} 4, the others ${index + 1}`, strategy, highest, [step])),
  ];
  return strategy === "longest" || strategy === "shortest" ? [...tops, byRank(strategy)] : tops;
}

const guesses: readonly Tactic<Rate>[] = [
  { does: "any step for each", answers: ({ options }) => together(options.map(() => evenly(effectLetters))) },
  { does: "any step, none twice", answers: ({ options }) => evenly(everyRow(effectLetters, options.length)) },
  ...effectLetters.map((step, index): Tactic<Rate> => ({
    does: `${index + 1} for all`,
    answers: ({ options }) => evenly([options.map(() => step)]),
  })),
];

/** The picked reply gets one of these steps, each of the others one of those. */
function apart(does: string, strategy: Hunch, own: readonly OptionId[], rest: readonly OptionId[]): Tactic<Rate> {
  return {
    does,
    answers: ({ options }, nicest) =>
      picked(strategy, options, nicest).flatMap(({ value: reply, chance }) =>
        together(options.map(({ id }) => evenly(id === reply ? own : rest))).map((answer) => ({
          value: answer.value,
          chance: chance * answer.chance,
        })),
      ),
  };
}

/** From the highest step to the lowest, spread over the scale. */
function byRank(strategy: "longest" | "shortest"): Tactic<Rate> {
  return {
    does: `from the ${strategy} 4 down to 1`,
    answers: ({ options }) =>
      byLength(options).map(({ value: shortestFirst, chance }) => {
        const ranked = strategy === "longest" ? shortestFirst.toReversed() : shortestFirst;
        return { value: options.map((option) => spread(ranked.indexOf(option), ranked.length)), chance };
      }),
  };
}

function spread(rank: number, replies: number): OptionId {
  return effectLetters[Math.round(effectLetters.length - 1 - (rank * (effectLetters.length - 1)) / (replies - 1))] as OptionId;
}
