import { cellText } from "./cell-text.ts";
import type { ReportTable } from "./report-table.ts";

/** A table as Markdown, its notes below; what cells hold is shown as it is, never as markup. */
export function tableMarkdown({ columns, rows, notes }: ReportTable): string {
  const lines = [
    columns.map(({ title }) => title),
    columns.map(({ unit }) => (unit === "text" ? "---" : "---:")),
    ...rows.map((row) => columns.map(({ unit }, index) => plain(cellText(row[index], unit)))),
  ].map((cells) => `| ${cells.join(" | ")} |`);
  return [lines.join("\n"), ...notes].join("\n\n");
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>|#~&]/g, (char) => `\\${char}`);
}
