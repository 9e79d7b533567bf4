/** A table of Markdown; cells may have what ends a cell. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** The end of an IRI, which is its name among its like. */
export function lastPart(iri: string): string {
  return iri.slice(iri.lastIndexOf("/") + 1);
}
