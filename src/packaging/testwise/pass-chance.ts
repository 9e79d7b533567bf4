import type { QuestionId } from "../../model/ids.ts";
import type { BlueprintCell, Question, QuestionKind } from "../../model/question.ts";
import { scoreQuestion } from "../../model/score-question.ts";
import { reachesMastery } from "../../model/score-test.ts";
import { drawnChances } from "./drawn-chances.ts";
import { questionsOf, type JudgedTest } from "./judged-test.ts";
import { chanceOfEnough, expected, noPoints, scoreChances, summed, type ScoreChances } from "./score-chances.ts";
import type { Strategy } from "./strategy.ts";
import type { Tactic } from "./tactic.ts";
import { tacticsFor } from "./tactics-for.ts";

/** How far somebody gets who goes by a strategy and knows nothing. */
export interface PassChance {
  readonly strategy: Strategy;
  /** In one attempt: over every form that can be drawn and every way in which the strategy answers it. Computed, not sampled. */
  readonly once: number;
  /** The mean score of a question in a form, 0 to 1. */
  readonly mean: number;
  /** By kind what is done: of all ways to follow the strategy those that pass most often together, or score most where none passes. */
  readonly tactics: ReadonlyMap<QuestionKind, string>;
  readonly cells: readonly CellChance[];
}

export interface CellChance {
  readonly cell: BlueprintCell;
  /** The mean score, 0 to 1, of its questions. */
  readonly mean: number;
  readonly questions: readonly { readonly id: QuestionId; readonly mean: number }[];
}

/** One way through the questions of one kind. */
interface KindPlay {
  readonly kind: QuestionKind;
  readonly tactic: Tactic;
  readonly chances: ScoreChances;
}

/** The chance to pass one form by a strategy, with the tactics that pass most often. A form that draws nothing is passed where nothing is asked for. */
export function passChance(test: JudgedTest, strategy: Strategy): PassChance {
  const asked = test.form.reduce((sum, cell) => sum + Math.min(cell.count, questionsOf(cell, test.questions).length), 0);
  const enough = (points: number): boolean => reachesMastery(asked === 0 ? 0 : points / asked, test.masteryScore);
  const kinds = [...new Set(test.form.map(({ kind }) => kind))];
  const plays = kinds.map((kind) => tacticsFor(strategy, kind, test.questions).map((tactic) => playKind(test, kind, tactic)));
  const best = bestOf(plays, noPoints, [], enough);
  const tacticOf = (kind: QuestionKind): Tactic | undefined => best.plays.find((play) => play.kind === kind)?.tactic;
  const cells = test.form.map((cell) => cellChance(test, cell, tacticOf(cell.kind)));
  return {
    strategy,
    once: best.once,
    mean: asked === 0 ? 0 : meanOf(best) / asked,
    tactics: new Map(best.plays.map(({ kind, tactic }) => [kind, tactic.does])),
    cells,
  };
}

interface BestPlay {
  readonly once: number;
  readonly plays: readonly KindPlay[];
}

/** Tries every combination of one way a kind. */
function bestOf(
  left: readonly (readonly KindPlay[])[],
  sum: ScoreChances,
  begun: readonly KindPlay[],
  enough: (points: number) => boolean,
): BestPlay {
  const [next = [], ...others] = left;
  if (next.length === 0) return { once: chanceOfEnough(sum, noPoints, enough), plays: begun };
  const tried = next.map((play): BestPlay => {
    const plays = [...begun, play];
    if (others.length === 0) return { once: chanceOfEnough(sum, play.chances, enough), plays };
    return bestOf(others, summed(sum, play.chances), plays, enough);
  });
  return tried.reduce((best, one) => (one.once > best.once || (one.once === best.once && meanOf(one) > meanOf(best)) ? one : best));
}

/** Of all points of a form. */
function meanOf({ plays }: BestPlay): number {
  return plays.reduce((sum, { chances }) => sum + expected(chances), 0);
}

function playKind(test: JudgedTest, kind: QuestionKind, tactic: Tactic): KindPlay {
  const cells = test.form.filter((cell) => cell.kind === kind);
  const chances = cells.map((cell) =>
    drawnChances(
      questionsOf(cell, test.questions).map((question) => answered(test, question, tactic)),
      cell.count,
    ),
  );
  return { kind, tactic, chances: chances.reduce(summed, noPoints) };
}

/** What a tactic scores in one question. */
function answered({ nicest }: JudgedTest, question: Question, tactic: Tactic): ScoreChances {
  const answers = tactic.answers(question, nicest.get(question.id));
  return scoreChances(answers.map(({ value, chance }) => ({ value: scoreQuestion(question, value), chance })));
}

function cellChance(test: JudgedTest, cell: BlueprintCell, tactic: Tactic | undefined): CellChance {
  const questions = questionsOf(cell, test.questions).map((question) => ({
    id: question.id,
    mean: tactic === undefined ? 0 : expected(answered(test, question, tactic)),
  }));
  const mean = questions.length === 0 ? 0 : questions.reduce((sum, question) => sum + question.mean, 0) / questions.length;
  return { cell, mean, questions };
}
