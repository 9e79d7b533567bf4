/** What the numbers of a column are. `share`, `score` and `correlation` have no unit: 0 to 1, 0 to 1, and -1 to 1. `points` are those of the customer's tension, 0 to 100. */
export type Unit = "text" | "count" | "share" | "score" | "correlation" | "quality" | "points" | "minutes" | "seconds" | "days" | "mean";

export interface Column {
  readonly id: string;
  /** Its head, in a word or two. */
  readonly title: string;
  readonly unit: Unit;
}

/** Undefined: there is none, such as the mean of nothing. */
export type Cell = string | number | undefined;

/** An answer: rows in a fixed order, whatever order the statements came in. */
export interface ReportTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What was left out of the rows, and why. */
  readonly notes: readonly string[];
}

/** Columns from pairs of title and unit; the id is the title in small letters with hyphens. */
export function columns(...pairs: readonly (readonly [title: string, unit: Unit])[]): readonly Column[] {
  return pairs.map(([title, unit]) => ({ id: title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"), title, unit }));
}

/** By each column of `by` in turn, the first that differs: texts and numbers upwards, downwards for those of `down`; what is missing comes last. */
export function sorted(
  rows: readonly (readonly Cell[])[],
  by: readonly number[],
  down: readonly number[] = [],
): readonly (readonly Cell[])[] {
  return [...rows].sort((one, other) => {
    for (const column of by) {
      const order = compare(one[column], other[column], down.includes(column));
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compare(one: Cell, other: Cell, down: boolean): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  const order = one < other ? -1 : 1;
  return down ? -order : order;
}
