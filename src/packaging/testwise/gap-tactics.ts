import { together } from "./likely.ts";
import { picked, type Hunch } from "./strategy.ts";
import type { QuestionOf, Tactic } from "./tactic.ts";

const byLength: readonly Hunch[] = ["longest", "shortest", "middle"];

/** `gap`: in each gap take the one that the strategy picks; a guess where it does not go by length. */
export function gapTactics(strategy: Hunch): readonly Tactic<QuestionOf<"gap">>[] {
  const by = byLength.includes(strategy) ? strategy : "guess";
  return [{ does: `${by} in each gap`, answers: ({ gaps }) => together(gaps.map(({ options }) => picked(by, options))) }];
}
