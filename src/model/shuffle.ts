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
  const byId = [...question.options].sort((one, other) => (one.id < other.id ? -1 : 1));
  const shown = shuffle(byId, seededRandom(seed ^ hash(question.id)));
  const inRightOrder = question.kind === "order" && shown.every((option, index) => option === question.options[index]);
  return inRightOrder ? [...shown].reverse() : shown;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
