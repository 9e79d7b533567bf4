import type { OptionId } from "../model/ids.ts";
import { openPart, type Answer, type Question } from "../model/question.ts";
import { hasParts, questionParts } from "../model/question-parts.ts";
import { shuffle } from "../model/shuffle.ts";
import { drawOf, itemOf } from "./items.ts";
import { oneOf } from "./stream-of.ts";

/** The key, as somebody who knows gives it. */
export function keyOf(question: Question): Answer {
  if (hasParts(question)) return questionParts(question).map(({ right = openPart }) => right);
  return question.options.filter((option) => question.kind === "order" || option.right === true).map(({ id }) => id);
}

/** What somebody gives who does not know. Of one option each as much as it draws; else every letter, set and order as often as any other. */
export function guessAt(question: Question, seed: number, random: () => number): Answer {
  if (hasParts(question)) return questionParts(question).map(({ choices }) => oneOf(choices, random) ?? openPart);
  const ids = question.options.map(({ id }) => id);
  if (question.kind === "order") return shuffle(ids, random);
  if (question.kind === "multiple") return ids.filter(() => random() < 0.5);
  const draws = question.options.map(({ id, right }) => ({
    id,
    draw: right === true ? 1 : drawOf(seed, itemOf.question(question.id), id),
  }));
  return [drawn(draws, random)].filter((id) => id !== undefined);
}

/** Wrong options of a question with one right one that nobody in the cohort of that seed takes. */
export function neverTaken(question: Question, seed: number): readonly OptionId[] {
  if (question.kind !== "single" && question.kind !== "next") return [];
  const wrong = question.options.filter(({ right }) => right !== true).map(({ id }) => id);
  return wrong.filter((id) => drawOf(seed, itemOf.question(question.id), id) === 0);
}

function drawn(draws: readonly { readonly id: OptionId; readonly draw: number }[], random: () => number): OptionId | undefined {
  let left = random() * draws.reduce((sum, { draw }) => sum + draw, 0);
  for (const { id, draw } of draws) {
    left -= draw;
    if (left < 0) return id;
  }
  return undefined;
}
