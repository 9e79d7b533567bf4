/** A value and how likely it is, 0 to 1. A list of them adds up to 1. */
export interface Likely<Value> {
  readonly value: Value;
  readonly chance: number;
}

/** Each as likely as the others. */
export function evenly<Value>(values: readonly Value[]): readonly Likely<Value>[] {
  return values.map((value) => ({ value, chance: 1 / values.length }));
}

/** One of each list, drawn independently: every combination, in the order of the lists. */
export function together<Value>(lists: readonly (readonly Likely<Value>[])[]): readonly Likely<readonly Value[]>[] {
  return lists.reduce<readonly Likely<readonly Value[]>[]>(
    (begun, list) =>
      begun.flatMap(({ value, chance }) => list.map((next) => ({ value: [...value, next.value], chance: chance * next.chance }))),
    [{ value: [], chance: 1 }],
  );
}
