/** Every way of setting `length` of the items in a row, each item once; of all of them where no length is given. */
export function everyRow<Item>(items: readonly Item[], length: number = items.length): readonly (readonly Item[])[] {
  if (length === 0) return [[]];
  return items.flatMap((item, index) =>
    everyRow(
      items.filter((_, other) => other !== index),
      length - 1,
    ).map((rest) => [item, ...rest]),
  );
}

/** Every set of the items, the empty one and the whole one among them, in the items' order. */
export function everySet<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);
}
