import { noPoints, summed, type ScoreChances } from "./score-chances.ts";

/**
 * The points that `count` of these questions give together, drawn without replacement, every set as likely as the others; of all where there are fewer.
 *
 * So `drawForm` draws for the first form. For later ones, which avoid the last one's questions, it holds as well: the draw looks at nothing but which
 * questions were drawn before, so no set is favoured over another as long as nobody looks at the forms before.
 */
export function drawnChances(questions: readonly ScoreChances[], count: number): ScoreChances {
  const drawn = Math.min(count, questions.length);
  // By how many are drawn so far: the sum over all sets of that many, of the chances of what they give together.
  const bySize: ScoreChances[] = [noPoints];
  for (const question of questions) {
    for (let size = Math.min(drawn, bySize.length); size >= 1; size--) {
      const taken = summed(bySize[size - 1] ?? new Map(), question);
      bySize[size] = both(bySize[size] ?? new Map(), taken);
    }
  }
  const sets = choose(questions.length, drawn);
  return new Map([...(bySize[drawn] ?? noPoints)].map(([points, chance]) => [points, chance / sets]));
}

function both(one: ScoreChances, other: ScoreChances): ScoreChances {
  const chances = new Map(one);
  for (const [points, chance] of other) chances.set(points, (chances.get(points) ?? 0) + chance);
  return chances;
}

/** How many sets of `taken` there are among `all`. */
function choose(all: number, taken: number): number {
  let sets = 1;
  for (let step = 1; step <= taken; step++) sets = (sets * (all - taken + step)) / step;
  return sets;
}
