import { allowedMean } from "./allowed-mean.ts";
import type { JudgedTest } from "./judged-test.ts";
import { passChance, type CellChance, type PassChance } from "./pass-chance.ts";
import { strategies } from "./strategy.ts";
import { withinAttempts } from "./within-attempts.ts";

/** The chance that somebody who knows nothing may have to pass within all attempts, unless a course sets its own. */
export const usualBar = 0.001;

/** How a test stands against people who are clever and know nothing. */
export interface TestwiseReport {
  readonly test: JudgedTest;
  /** The most that any strategy may reach within all attempts, 0 to 1. */
  readonly bar: number;
  /** Questions in a form. */
  readonly questions: number;
  /** What a question may give on average, were all alike (`allowedMean`). */
  readonly allowed: number;
  /** One a strategy, in their order. */
  readonly chances: readonly PassChance[];
  /** Those that pass too often. `first` is not told beside `guess` where it comes to the same. */
  readonly over: readonly PassChance[];
}

/** Every strategy held against the bar, a chance from 0 to 1. */
export function testwiseReport(test: JudgedTest, bar = usualBar): TestwiseReport {
  const questions = test.form.reduce((sum, { count }) => sum + count, 0);
  const chances = strategies.map((strategy) => passChance(test, strategy));
  const guess = chances.find(({ strategy }) => strategy === "guess")?.once;
  const over = chances
    .filter(({ once }) => withinAttempts(once, test.attempts) > bar)
    .filter(({ strategy, once }) => strategy !== "first" || once !== guess);
  return { test, bar, questions, allowed: allowedMean(questions, test.masteryScore, test.attempts, bar), chances, over };
}

/** The cells that let a strategy through, the worst for the form first: those that give more than is allowed on average; all where none does. */
export function weakCells({ allowed }: TestwiseReport, { cells }: PassChance): readonly CellChance[] {
  const weight = ({ cell, mean }: CellChance) => cell.count * (mean - allowed);
  const weak = cells.filter(({ mean }) => mean > allowed);
  return [...(weak.length > 0 ? weak : cells)].sort((one, other) => weight(other) - weight(one));
}
