import type { AuthoredCell } from "./authored-course.ts";
import type { AuthoredQuestion } from "./authored.ts";

/** How hard the forms of a test are, by the authors' estimates: expected scores, 0 to 1, of people just trained. */
export interface FormRange {
  /** Over all forms that can be drawn. */
  readonly mean: number;
  /** Of the hardest form that can be drawn, and of the easiest. */
  readonly lowest: number;
  readonly highest: number;
  readonly cells: readonly CellRange[];
}

export interface CellRange {
  readonly cell: AuthoredCell;
  /** Of its questions. */
  readonly mean: number;
  /** By how much it alone can take a form's expected score away from the mean; 0 or more. */
  readonly below: number;
  readonly above: number;
  readonly questions: readonly AuthoredQuestion[];
}

/** Exact: a form is the sum of its cells, and the hardest form takes the hardest questions of each. */
export function formRange(form: readonly AuthoredCell[], questions: readonly AuthoredQuestion[]): FormRange {
  const asked = form.reduce((sum, { count }) => sum + count, 0);
  const cells = form.map((cell) => cellRange(cell, questions, asked));
  const mean = cells.reduce((sum, { cell, mean }) => sum + cell.count * mean, 0) / asked;
  const total = (side: "below" | "above") => cells.reduce((sum, range) => sum + range[side], 0);
  return { mean, lowest: mean - total("below"), highest: mean + total("above"), cells };
}

function cellRange(cell: AuthoredCell, all: readonly AuthoredQuestion[], asked: number): CellRange {
  const questions = all.filter(({ objective, phase, kind }) => objective === cell.objective && phase === cell.phase && kind === cell.kind);
  const rising = questions.map(({ difficulty }) => difficulty).sort((one, other) => one - other);
  const mean = average(rising);
  return {
    cell,
    mean,
    below: (cell.count * (mean - average(rising.slice(0, cell.count)))) / asked,
    above: (cell.count * (average(rising.slice(-cell.count)) - mean)) / asked,
    questions,
  };
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
