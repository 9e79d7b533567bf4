/** The way to a value in a file: `["pages", 1, "blocks", 0]`. */
export type FieldPath = readonly (string | number)[];

/** As authors read it: `pages[1].blocks[0]`. Counts from 0, as the schemas' own tools do. */
export function writeFieldPath(path: FieldPath): string {
  let text = "";
  for (const step of path) text += typeof step === "number" ? `[${step}]` : text === "" ? step : `.${step}`;
  return text;
}

/** Reads a JSON pointer of ajv; whether a number is an index or a key is seen from the value itself. */
export function readJsonPointer(pointer: string, root: unknown): FieldPath {
  const path: (string | number)[] = [];
  let at = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(at) ? Number(key) : key;
    path.push(step);
    at = (at as Record<string | number, unknown> | undefined)?.[step];
  }
  return path;
}

/** Whether `path` lies at or under `parent`. */
export function liesUnder(path: FieldPath, parent: FieldPath): boolean {
  return parent.every((step, index) => path[index] === step);
}
