import type { AuthoredCell } from "./authored-course.ts";
import type { AuthoredQuestion } from "./authored.ts";

/** What makes a cell of a blueprint: a question has it as well. */
export type Cell = Pick<AuthoredCell & AuthoredQuestion, "objective" | "phase" | "kind">;

export function isInCell(cell: Cell, other: Cell): boolean {
  return cell.objective === other.objective && cell.phase === other.phase && cell.kind === other.kind;
}

/** As authors know it, such as `hear/P1/single`. */
export function nameOfCell({ objective, phase, kind }: Cell): string {
  return `${objective}/${phase}/${kind}`;
}

/** Questions that these cells ask for together. */
export function questionsIn(cells: readonly AuthoredCell[]): number {
  return cells.reduce((total, cell) => total + cell.count, 0);
}
