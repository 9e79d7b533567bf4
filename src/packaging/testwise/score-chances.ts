import type { Likely } from "./likely.ts";

/**
 * How likely each score is: points in billionths, whole numbers, to chances that add up to 1. A billionth is what `reachesMastery` allows for
 * rounding, and a thousandth of the smallest step between two scores of a form: no score is taken for another.
 */
export type ScoreChances = ReadonlyMap<number, number>;

const billion = 1e9;

/** No points, for certain: what sums begin with. */
export const noPoints: ScoreChances = new Map([[0, 1]]);

/** From scores, 0 to 1 or sums of such. */
export function scoreChances(scores: readonly Likely<number>[]): ScoreChances {
  const chances = new Map<number, number>();
  for (const { value, chance } of scores) add(chances, Math.round(value * billion), chance);
  return chances;
}

/** One of these, each with its weight; the weights add up to 1. */
export function mixed(parts: readonly Likely<ScoreChances>[]): ScoreChances {
  const chances = new Map<number, number>();
  for (const { value, chance: weight } of parts) for (const [points, chance] of value) add(chances, points, weight * chance);
  return chances;
}

/** The sum of two scores that know nothing of each other. */
export function summed(one: ScoreChances, other: ScoreChances): ScoreChances {
  const chances = new Map<number, number>();
  for (const [points, chance] of one) for (const [more, another] of other) add(chances, points + more, chance * another);
  return chances;
}

/** The mean, 0 to 1 or a sum of such. */
export function expected(chances: ScoreChances): number {
  return [...chances].reduce((sum, [points, chance]) => sum + points * chance, 0) / billion;
}

/** How likely the sum of two independent scores is enough. What is enough for a sum is enough for every higher one. */
export function chanceOfEnough(one: ScoreChances, other: ScoreChances, enough: (sum: number) => boolean): number {
  const rising = [...one].sort(([a], [b]) => a - b);
  const falling = [...other].sort(([a], [b]) => b - a);
  let total = 0;
  let reached = 0;
  let next = 0;
  for (const [points, chance] of rising) {
    for (let more = falling[next]; more !== undefined && enough((points + more[0]) / billion); more = falling[next]) {
      reached += more[1];
      next++;
    }
    total += chance * reached;
  }
  return total;
}

function add(chances: Map<number, number>, points: number, chance: number): void {
  chances.set(points, (chances.get(points) ?? 0) + chance);
}
