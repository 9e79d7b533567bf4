import type { TestRun } from "./attempt.ts";
import type { Question, QuestionBank } from "./question.ts";
import { scoreQuestion } from "./score-question.ts";

/** What somebody said of their answers, held against what the answers were worth. */
export interface ComparedConfidence {
  /** Sure enough to act on it, and scored below full: the beliefs that lead astray. In the order of the form. */
  readonly sureAndWrong: readonly AskedQuestion[];
  /** How many were sure enough to act on, and right. */
  readonly sureAndRight: number;
  /** How many were guessed, and right. */
  readonly guessedAndRight: number;
}

export interface AskedQuestion {
  readonly question: Question;
  /** Its place in the form, from 1. */
  readonly number: number;
}

/** Of a test handed in; questions that the bank no longer has are left out. Undefined where nothing was said of any. */
export function compareConfidence(bank: QuestionBank, { form, answers, confidence }: TestRun): ComparedConfidence | undefined {
  if (confidence === undefined || confidence.size === 0) return undefined;
  const told = (level: number) =>
    form.flatMap((id, index) => {
      const question = confidence.get(id) === level ? bank.questions.find((other) => other.id === id) : undefined;
      return question === undefined ? [] : [{ question, number: index + 1, right: scoreQuestion(question, answers.get(id)) === 1 }];
    });
  const sure = told(3);
  return {
    sureAndWrong: sure.filter(({ right }) => !right).map(({ question, number }) => ({ question, number })),
    sureAndRight: sure.filter(({ right }) => right).length,
    guessedAndRight: told(1).filter(({ right }) => right).length,
  };
}
