import type { Cell, Unit } from "./report-table.ts";

const decimals: Readonly<Record<Unit, number>> = {
  text: 0,
  count: 0,
  share: 2,
  score: 2,
  correlation: 2,
  quality: 1,
  points: 1,
  minutes: 1,
  seconds: 0,
  days: 1,
  mean: 1,
};

/** A cell for somebody to read: rounded as its unit deserves; a dash where there is none. */
export function cellText(cell: Cell, unit: Unit): string {
  if (cell === undefined || cell === "") return "–";
  if (typeof cell === "string") return cell;
  // Of -0.004 nothing is left but its sign.
  return cell.toFixed(decimals[unit]).replace(/^-(0(?:\.0+)?)$/, "$1");
}
