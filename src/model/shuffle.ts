import type { OptionId } from "./ids.ts";
import type { OrderBlock } from "./lesson.ts";
import type { Question, QuestionOption } from "./question.ts";
import { seededRandom } from "./random.ts";

/** A new array in random order (Fisher and Yates). */
export function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as Item, shuffled[last] as Item];
  }
  return shuffled;
}

/** The options as this form shows them: the same order for the same seed and question, whatever else changes in the bank. */
export function shuffledOptions(question: Question, seed: number): readonly QuestionOption[] {
  const { id, kind, options } = question;
  const shown = mixed(options, seed ^ hash(id));
  return kind === "order" ? neverRight(shown, options) : shown;
}

/** The items of a block to be put in order, as everybody sees them first: always the same order, never the right one. */
export function shuffledItems({ id, items }: OrderBlock): OrderBlock["items"] {
  return neverRight(mixed(items, hash(id)), items);
}

/** From the order of ids, so that the author's order decides nothing. */
function mixed<Item extends { readonly id: OptionId }>(items: readonly Item[], seed: number): readonly Item[] {
  const byId = [...items].sort((one, other) => (one.id < other.id ? -1 : 1));
  return shuffle(byId, seededRandom(seed));
}

/** Turned round where it came out in the right order. */
function neverRight<Item>(shown: readonly Item[], right: readonly Item[]): readonly Item[] {
  return shown.every((item, index) => item === right[index]) ? [...shown].reverse() : shown;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
