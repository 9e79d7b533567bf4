/** What stands under a key, made where there is nothing yet. */
export function under<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

/** Several texts as one key. No part can be taken for two. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}

/** The parts of a key again, as texts. */
export function partsOf(key: string): readonly string[] {
  return (JSON.parse(key) as readonly (string | number)[]).map(String);
}
