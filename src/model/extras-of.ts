/** What is in the first list and not in the second, in order; what stands there twice and here once is there once more. `keyOf`: alike where the keys are. */
export function extrasOf<Item>(items: readonly Item[], known: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const left = known.map(keyOf);
  return items.filter((item) => {
    const at = left.indexOf(keyOf(item));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
