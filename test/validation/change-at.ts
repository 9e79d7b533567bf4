/** A copy of a statement with one part otherwise: `changeAt(statement, ["result", "score"], 3)`; undefined takes the part away. What is missing on the way is made. */
export function changeAt(statement: object, path: readonly (string | number)[], part: unknown): Record<string, unknown> {
  const copy = structuredClone(statement) as Record<string | number, unknown>;
  let place = copy;
  for (const key of path.slice(0, -1)) place = (place[key] ??= {}) as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  if (part === undefined) Reflect.deleteProperty(place, last);
  else place[last] = part;
  return copy;
}
