import { cellText } from "../../reports/cell-text.ts";
import type { ReportQuestion } from "../../reports/report-question.ts";
import type { ReportTable } from "../../reports/report-table.ts";
import { tableMarkdown } from "../../reports/table-markdown.ts";
import { table } from "../table.ts";
import type { ReadCounts } from "./report-input.ts";
import { visibleText } from "./visible-text.ts";

export interface Answer {
  readonly question: ReportQuestion;
  readonly table: ReportTable;
}

/** Characters of a text in a column; whole texts are in every other format. */
const mostText = 40;

/** Questions with their tables, columns aligned, then what was read. */
export function textReport(answers: readonly Answer[], counts: ReadCounts): readonly string[] {
  const parts = answers.flatMap(({ question, table: { columns, rows, notes } }) => [
    `${question.question} (${question.id})`,
    ...(rows.length === 0 ? [`Nothing was found. It needs ${plainNeeds(question)}.`] : []),
    ...(rows.length === 0
      ? []
      : table([
          columns.map(({ title }) => title.toUpperCase()),
          ...rows.map((row) => columns.map(({ unit }, index) => short(cellText(row[index], unit)))),
        ])),
    ...notes,
    "",
  ]);
  return [...parts, ...countLines(counts)];
}

export function markdownReport(answers: readonly Answer[], counts: ReadCounts): readonly string[] {
  const parts = answers.flatMap(({ question, table: answer }) => [
    `## ${question.question}`,
    "",
    answer.rows.length === 0 ? [`Nothing was found. It needs ${question.needs}.`, ...answer.notes].join("\n\n") : tableMarkdown(answer),
    "",
  ]);
  return [...parts, ...countLines(counts)];
}

/** One JSON object; a cell that there is none of is null. */
export function jsonReport(answers: readonly Answer[], counts: ReadCounts): string {
  const listed = answers.map(({ question: { id, question }, table: { columns, rows, notes } }) => ({
    id,
    question,
    columns,
    rows: rows.map((row) => row.map((cell) => cell ?? null)),
    notes,
  }));
  return JSON.stringify({ read: counts, answers: listed }, null, 2);
}

/** What was read, and where something was wrong. */
export function countLines({ statements, other, wrong, places }: ReadCounts): readonly string[] {
  const more = wrong - places.length;
  return [
    `${many(statements, "statement")} of the courses read; ${other.toLocaleString("en")} of other profiles passed over; ${wrong.toLocaleString("en")} unreadable.`,
    ...places.map(({ file, line, what }) => `  ${visibleText(file)}, line ${line}: ${what}`),
    ...(more > 0 ? [`  and ${more.toLocaleString("en")} more`] : []),
  ];
}

function plainNeeds({ needs }: ReportQuestion): string {
  return needs.replaceAll("`", "");
}

function short(text: string): string {
  const visible = visibleText(text);
  return visible.length > mostText ? `${visible.slice(0, mostText - 1)}…` : visible;
}

function many(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
