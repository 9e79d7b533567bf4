import { picked, type Hunch } from "./strategy.ts";
import type { QuestionOf, Tactic } from "./tactic.ts";

/** `single`, `next`: take the one that the strategy picks. */
export function pickTactics(strategy: Hunch): readonly Tactic<QuestionOf<"single" | "multiple" | "next">>[] {
  return [
    {
      does: strategy,
      answers: ({ options }, nicest) => picked(strategy, options, nicest).map(({ value, chance }) => ({ value: [value], chance })),
    },
  ];
}
