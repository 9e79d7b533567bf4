/**
 * A scaled score, 0 to 1, as 0 to 100 with two decimals, cut and never rounded up: with a mastery score of at most four decimals
 * a raw score is on the same side of it as the exact one.
 */
export function toRawScore(scaled: number): number {
  const millionths = Math.round(Math.min(1, Math.max(0, scaled)) * 1_000_000);
  return Math.floor(millionths / 100) / 100;
}
