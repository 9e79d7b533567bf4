import type { OptionId } from "./ids.ts";
import type { OrderBlock } from "./lesson.ts";
import type { ExplainedOption, GapQuestion, MatchQuestion, Question, QuestionGap, QuestionOption, Target } from "./question.ts";
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

/** A question with options of its own. */
interface WithOptions<Option> extends Pick<Question, "id" | "kind"> {
  readonly options: readonly Option[];
}

/** The options, replies or left sides as this form shows them: the same order for the same seed and question, whatever else changes in the bank. */
export function shuffledOptions<Option extends ExplainedOption>(
  { id, kind, options }: WithOptions<Option>,
  seed: number,
): readonly Option[] {
  const shown = mixed(options, seed ^ hash(id));
  return kind === "order" ? neverRight(shown, options) : shown;
}

/** The targets as this form shows them, in an order of their own. */
export function shuffledTargets({ id, targets }: MatchQuestion, seed: number): readonly Target[] {
  return mixed(targets, seed ^ hash(`${id} targets`));
}

/** The options of one gap as this form shows them. */
export function shuffledGap({ id }: GapQuestion, { id: gap, options }: QuestionGap, seed: number): readonly QuestionOption[] {
  return mixed(options, seed ^ hash(`${id} ${gap}`));
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
