import type { ReportQuestion } from "../../src/reports/report-question.ts";
import { reportQuestions } from "../../src/reports/report-questions.ts";
import type { Cell, ReportTable } from "../../src/reports/report-table.ts";
import { toReported, type Reported } from "../../src/reports/reported.ts";

const read = new WeakMap<object, Reported>();

/** What is read once is kept, since dozens of questions ask for it. */
export function reportedOf(statement: object): Reported {
  const there = read.get(statement);
  if (there !== undefined) return there;
  const reported = toReported(statement);
  if (typeof reported === "string") throw new TypeError(`${reported}: ${JSON.stringify(statement)}`);
  read.set(statement, reported);
  return reported;
}

export function questionOf(id: string): ReportQuestion {
  const question = reportQuestions.find((one) => one.id === id);
  if (question === undefined) throw new RangeError(`no question ${id}`);
  return question;
}

/** What the question of that id comes to with these statements. */
export function tableOf(id: string, statements: readonly object[]): ReportTable {
  const tally = questionOf(id).begin();
  for (const statement of statements) tally.add(reportedOf(statement));
  return tally.table();
}

/** Rows by the columns' ids. */
export function rowsOf(id: string, statements: readonly object[]): readonly Readonly<Record<string, Cell>>[] {
  const { columns, rows } = tableOf(id, statements);
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.id, row[index]])));
}
