import { seededRandom } from "../model/random.ts";

/**
 * Random numbers, 0 to below 1, that belong to these names alone: whatever else a cohort draws, the same seed and names give the same row. So learner 7 of 500 is learner 7
 * of 10, and a question is as hard for everybody.
 */
export function streamOf(...names: readonly (string | number)[]): () => number {
  return seededRandom(fnv(names.join("\n")));
}

/** FNV-1a, 32 bits. */
function fnv(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** One of the items; `undefined` where there are none. */
export function oneOf<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** About the middle, bell-shaped, with a standard deviation of 1: never beyond 3.5 either way (the sum of twelve, Irwin and Hall). */
export function bell(random: () => number): number {
  let sum = -6;
  for (let count = 0; count < 12; count++) sum += random();
  return Math.max(-3.5, Math.min(3.5, sum));
}
