/** Twelve decimals: what the order of a sum leaves in the last digits of floating point is gone, so that statements may come in any order. */
export function settled(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
