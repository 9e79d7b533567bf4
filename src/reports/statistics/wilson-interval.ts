/** Two-sided 95 % of the normal distribution. */
const z = 1.959963984540054;

/** Where a share lies with 95 % confidence, both ends 0 to 1: Wilson's score interval without correction for continuity (Wilson 1927; Newcombe 1998, method 3). Undefined of nothing. */
export function wilsonInterval(count: number, of: number): readonly [low: number, high: number] | undefined {
  if (of <= 0) return undefined;
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * of)) / of);
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
