import type { ObjectiveResult, TestResult, TestRun } from "./attempt.ts";
import type { ObjectiveId } from "./ids.ts";
import type { QuestionBank } from "./question.ts";
import { scoreQuestion } from "./score-question.ts";

export interface TestScore {
  /** Mean of the questions' scores, 0 to 1, not rounded. */
  readonly scaled: number;
  /** In the order in which the objectives first appear in the bank. */
  readonly byObjective: readonly ObjectiveResult[];
}

/** Scores a form as answered. Questions that the bank no longer has are left out. An empty form scores 0. */
export function scoreTest(bank: QuestionBank, run: TestRun): TestScore {
  const asked = bank.questions.filter((question) => run.form.includes(question.id));
  const sums = new Map<ObjectiveId, { questions: number; points: number }>();
  let points = 0;
  for (const question of asked) {
    const score = scoreQuestion(question, run.answers.get(question.id));
    points += score;
    const sum = sums.get(question.objective) ?? { questions: 0, points: 0 };
    sums.set(question.objective, { questions: sum.questions + 1, points: sum.points + score });
  }
  return {
    scaled: asked.length === 0 ? 0 : points / asked.length,
    byObjective: [...sums].map(([objective, sum]) => ({ objective, questions: sum.questions, scaled: sum.points / sum.questions })),
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
