import type { ObjectiveResult, TestResult, TestRun } from "./attempt.ts";
import type { Question, QuestionBank } from "./question.ts";
import { scoreQuestion } from "./score-question.ts";

export interface TestScore {
  /** Mean of the questions' scores, 0 to 1, not rounded. */
  readonly scaled: number;
  /** In the order in which the objectives first appear in the bank. */
  readonly byObjective: readonly ObjectiveResult[];
  /** What was recalled, then what was judged, as far as the form asks for either. */
  readonly byLevel: readonly LevelResult[];
}

/** Results of one handed-in test by what its questions ask of somebody. */
export interface LevelResult {
  readonly level: Question["level"];
  readonly questions: number;
  /** 0 to 1. */
  readonly scaled: number;
}

const levels: readonly Question["level"][] = ["knowledge", "judgement"];

/** Scores a form as answered. Questions that the bank no longer has are left out. An empty form scores 0. */
export function scoreTest(bank: QuestionBank, run: TestRun): TestScore {
  const asked = bank.questions.filter((question) => run.form.includes(question.id));
  const points = new Map(asked.map((question) => [question.id, scoreQuestion(question, run.answers.get(question.id))]));
  const mean = (questions: readonly Question[]) => questions.reduce((sum, { id }) => sum + (points.get(id) ?? 0), 0) / questions.length;
  const results = <Key>(keyOf: (question: Question) => Key) =>
    [...new Set(asked.map(keyOf))].map((key) => {
      const those = asked.filter((question) => keyOf(question) === key);
      return [key, { questions: those.length, scaled: mean(those) }] as const;
    });
  return {
    scaled: asked.length === 0 ? 0 : mean(asked),
    byObjective: results(({ objective }) => objective).map(([objective, result]) => ({ objective, ...result })),
    byLevel: results(({ level }) => level)
      .map(([level, result]) => ({ level, ...result }))
      .sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level)),
  };
}

/** A thousandth of the smallest step between two scores of a form: takes out what adding fractions leaves behind, never a wrong answer. */
const roundingError = 1e-9;

/** Whether a score is enough. Both 0 to 1; a mastery score of 0 is reached by every score. */
export function reachesMastery(scaled: number, masteryScore: number): boolean {
  return scaled + roundingError >= masteryScore;
}

/** What is kept of a form handed in: judged on the exact score, which is then rounded to six decimals. */
export function judgeTest(bank: QuestionBank, run: TestRun, masteryScore: number): TestResult {
  const { scaled } = scoreTest(bank, run);
  return { scaled: Math.round(scaled * 1e6) / 1e6, passed: reachesMastery(scaled, masteryScore) };
}
