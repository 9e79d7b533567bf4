import type { Answer, OrderQuestion, Question } from "./question.ts";
import { scoreParts } from "./score-parts.ts";

/**
 * 0 to 1, exact; unanswered is 0. Guessing is taken out of what has parts: with `right` the share of parts that are right and `chance` the share
 * that guessing gives, the score is (right - chance) / (1 - chance), and 0 where that is negative.
 * - `single`, `next`: 1 for the key, else 0.
 * - `multiple`: the parts are the options, each taken or left rightly; chance is one half. All wrong ones taken with all right ones is no better
 *   than none.
 * - `order`: the parts are the pairs of options; a pair is right where the two stand in the right order; chance is one half.
 * - `match`, `rate`, `gap`: `scoreParts`.
 */
export function scoreQuestion(question: Question, answer: Answer | undefined): number {
  if (answer === undefined || answer.length === 0) return 0;
  switch (question.kind) {
    case "single":
    case "next":
      return answer.length === 1 && question.options.some((option) => option.right === true && option.id === answer[0]) ? 1 : 0;
    case "multiple": {
      const right = question.options.filter((option) => answer.includes(option.id) === (option.right === true)).length;
      return withoutGuessing(right, question.options.length);
    }
    case "order":
      return scoreOrder(question, answer);
    case "match":
    case "rate":
    case "gap":
      return scoreParts(question, answer);
  }
}

function scoreOrder(question: OrderQuestion, answer: Answer): number {
  const wanted = question.options.map((option) => option.id);
  const complete = answer.length === wanted.length && wanted.every((id) => answer.includes(id));
  if (!complete) return 0;
  let pairs = 0;
  let right = 0;
  for (let first = 0; first < wanted.length; first++) {
    for (let second = first + 1; second < wanted.length; second++) {
      pairs++;
      const [one, other] = [wanted[first], wanted[second]];
      if (answer.findIndex((id) => id === one) < answer.findIndex((id) => id === other)) right++;
    }
  }
  return withoutGuessing(right, pairs);
}

/** Exact in whole parts: (2 × right - parts) / parts, never below 0. */
function withoutGuessing(right: number, parts: number): number {
  return Math.max(0, 2 * right - parts) / parts;
}
