/** The path of a part: `pathTo("context", "language")`, `pathTo("object.definition.choices", 2)`; a key that is no plain name, such as an extension's IRI, stands in brackets. */
export function pathTo(whole: string, part: string | number): string {
  if (typeof part === "number") return `${whole}[${part}]`;
  if (!/^[A-Za-z_]\w*$/.test(part)) return `${whole}[${JSON.stringify(part)}]`;
  return whole === "" ? part : `${whole}.${part}`;
}
