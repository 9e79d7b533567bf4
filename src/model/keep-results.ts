import type { TestResult } from "./attempt.ts";

export function resultKey({ scaled, passed }: TestResult): string {
  return `${scaled} ${passed}`;
}

/**
 * At most so many of these results, in their order: the best of the passed ones and the best of all, whatever the limit; then the last; then passes before others, and
 * better before worse. The same array where all fit.
 */
export function keepResults(results: readonly TestResult[], limit: number): readonly TestResult[] {
  if (results.length <= limit) return results;
  const places = results.map((_, at) => at);
  const score = (at: number): number => results[at]?.scaled ?? 0;
  const passed = (at: number): number => Number(results[at]?.passed ?? false);
  const byScore = [...places].sort((one, other) => score(other) - score(one) || other - one);
  const byPass = [...byScore].sort((one, other) => passed(other) - passed(one));
  const must = new Set([byPass[0], byScore[0]]);
  const inTurn = new Set([...must, results.length - 1, ...byPass]);
  const kept = new Set([...inTurn].slice(0, Math.max(limit, must.size)));
  return results.filter((_, at) => kept.has(at));
}
