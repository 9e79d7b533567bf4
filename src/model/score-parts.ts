import type { OptionId } from "./ids.ts";
import type { Answer } from "./question.ts";
import { questionParts, type PartsQuestion, type QuestionPart } from "./question-parts.ts";

/**
 * 0 to 1, exact, of a question whose answer has a letter for each part. With m the mean of the parts' points and g the mean that uniform guessing
 * gives for this key, the score is (m - g) / (1 - g), and 0 where that is negative. A part that is open, or has a letter it cannot have, gets 0 points.
 * - `match`: a left side with its target 1, else 0; g is 1 / targets.
 * - `gap`: a gap with its right option 1, else 0; g is the mean of 1 / options.
 * - `rate`: a reply rated exactly 1, one step off 1/2, else 0. Guessing gets 3/8 of a reply at an end of the scale, 1/2 of one in its middle.
 *
 * An answer of another length than the question has parts is 0: it was given to another question.
 */
export function scoreParts(question: PartsQuestion, answer: Answer): number {
  const parts = questionParts(question);
  if (answer.length !== parts.length) return 0;
  const { kind } = question;
  const points = sum(parts.map((part, place) => partPoints(kind, part, answer[place])));
  const chance = sum(parts.map((part) => guessedPoints(kind, part)));
  return Math.max(0, (points - chance) / (parts.length - chance));
}

/** 1, 1/2 or 0. */
export function partPoints(kind: PartsQuestion["kind"], { choices, right }: QuestionPart, letter: OptionId | undefined): number {
  if (right === undefined || letter === undefined || !choices.includes(letter)) return 0;
  if (letter === right) return 1;
  return kind === "rate" && Math.abs(choices.indexOf(letter) - choices.indexOf(right)) === 1 ? 0.5 : 0;
}

/** The mean over all letters that can be given. */
function guessedPoints(kind: PartsQuestion["kind"], part: QuestionPart): number {
  return sum(part.choices.map((letter) => partPoints(kind, part, letter))) / part.choices.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
