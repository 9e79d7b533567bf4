/** The value below which that share of the values lies, between neighbours in proportion (Hyndman and Fan 1996, type 7, as spreadsheets do). Undefined of nothing. */
export function quantile(values: readonly number[], share: number): number | undefined {
  if (values.length === 0) return undefined;
  const upwards = [...values].sort((one, other) => one - other);
  const place = (upwards.length - 1) * share;
  const [low, high] = [upwards[Math.floor(place)] ?? 0, upwards[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}
