import { settled } from "./settled.ts";

/**
 * Pearson's correlation, -1 to 1; where one of the two is 0 or 1 it is the point-biserial correlation. Undefined where either does not vary. The lists are as long as each other.
 */
export function correlation(ones: readonly number[], others: readonly number[]): number | undefined {
  const count = ones.length;
  const [meanOne, meanOther] = [sum(ones) / count, sum(others) / count];
  let [both, squaresOne, squaresOther] = [0, 0, 0];
  for (const [index, one] of ones.entries()) {
    const [byOne, byOther] = [one - meanOne, (others[index] ?? 0) - meanOther];
    both += byOne * byOther;
    squaresOne += byOne * byOne;
    squaresOther += byOther * byOther;
  }
  // Below that it is what floating point leaves of equal numbers.
  const nothing = 1e-12 * Math.max(1, count);
  if (!(squaresOne > nothing) || !(squaresOther > nothing)) return undefined;
  return settled(both / Math.sqrt(squaresOne * squaresOther));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
