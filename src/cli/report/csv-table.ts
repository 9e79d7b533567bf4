import type { Cell, ReportTable } from "../../reports/report-table.ts";

/** A table as CSV (RFC 4180), its heads the columns' ids. Numbers are rounded to six decimals, and an empty cell means that there is none. */
export function csvTable({ columns, rows }: ReportTable): string {
  return [columns.map(({ id }) => id), ...rows.map((row) => row.map(csvCell))].map((cells) => cells.join(",")).join("\r\n");
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(Math.round(cell * 1e6) / 1e6);
  // A spreadsheet would take it for a formula, and what statements say is not ours.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
