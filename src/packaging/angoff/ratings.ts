import { PackagingError } from "../packaging-error.ts";

/** What a panel has said: for each question each judge's percentage of just competent people, 0 to 100. */
export interface Ratings {
  readonly judges: readonly string[];
  readonly questions: readonly { readonly id: string; readonly ratings: readonly number[] }[];
}

/**
 * Reads a table as spreadsheets save it: a line `question, judge, judge …`, then one a question. Commas or semicolons stand between cells; with semicolons a
 * comma may be the decimal sign. Throws a `PackagingError` (`bad-ratings`) that names the first line it cannot take.
 */
export function readRatings(text: string): Ratings {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== "");
  const [head, ...rows] = lines;
  const separator = head?.line.includes(";") === true ? ";" : ",";
  const cellsOf = (line: string): readonly string[] => line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
  const [, ...judges] = cellsOf(head?.line ?? "");
  if (judges.length < 2) throw refuse(1, "names the judges, two at least: question, Ada, Ben, …");
  if (new Set(judges).size < judges.length) throw refuse(1, "names a judge twice");
  if (rows.length === 0) throw refuse(1, "is all there is: add a line for each question");
  const questions = rows.map(({ line, number }) => {
    const [id = "", ...cells] = cellsOf(line);
    if (cells.length !== judges.length) throw refuse(number, `has ${cells.length} ratings for ${judges.length} judges`);
    return { id, ratings: cells.map((cell) => rating(separator === ";" ? cell.replace(",", ".") : cell, number)) };
  });
  const twice = questions.find(({ id }, index) => questions.findIndex((other) => other.id === id) < index);
  if (twice !== undefined) throw refuse(rows[questions.indexOf(twice)]?.number ?? 1, `rates ${twice.id} once more`);
  return { judges, questions };
}

function rating(cell: string, line: number): number {
  const value = cell === "" ? Number.NaN : Number(cell);
  if (value >= 0 && value <= 100) return value;
  throw refuse(line, `has “${cell}” where a percentage is wanted, 0 to 100`);
}

function refuse(line: number, what: string): PackagingError {
  return new PackagingError("bad-ratings", `The table of ratings: line ${line} ${what}.`);
}
