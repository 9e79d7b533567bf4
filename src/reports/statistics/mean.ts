import { settled } from "./settled.ts";

/** Undefined of nothing. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : settled(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** Of a sample (divided by n - 1). Undefined of fewer than two. */
export function deviation(values: readonly number[]): number | undefined {
  const middle = mean(values);
  if (middle === undefined || values.length < 2) return undefined;
  return settled(Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)));
}
