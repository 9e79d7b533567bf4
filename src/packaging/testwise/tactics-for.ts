import type { Question, QuestionKind } from "../../model/question.ts";
import { gapTactics } from "./gap-tactics.ts";
import { matchTactics } from "./match-tactics.ts";
import { optionsTactic } from "./options-tactic.ts";
import { orderTactics } from "./order-tactics.ts";
import { pickTactics } from "./pick-tactics.ts";
import { rateTactics } from "./rate-tactics.ts";
import type { Strategy } from "./strategy.ts";
import type { Tactic } from "./tactic.ts";
import { takeTactics } from "./take-tactics.ts";

/** The ways in which a strategy can be followed in questions of one kind of a bank; which of them pays best nobody knows beforehand, so the best of them counts. */
export function tacticsFor(strategy: Strategy, kind: QuestionKind, bank: readonly Question[]): readonly Tactic[] {
  if (strategy === "options" && kind !== "match") return [optionsTactic(bank)];
  const hunch = strategy === "options" ? "guess" : strategy;
  const tactics = {
    single: pickTactics,
    next: pickTactics,
    multiple: takeTactics,
    order: orderTactics,
    rate: rateTactics,
    match: matchTactics,
    gap: gapTactics,
  } as const;
  // Each kind's tactics are asked about questions of that kind alone.
  return tactics[kind](hunch) as readonly Tactic[];
}
