import type { Cell } from "../report-table.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** Cells of a share beside its count and n: the share, and the ends of its Wilson interval; undefined of nothing. */
export function shareCells(count: number, of: number): readonly [share: Cell, from: Cell, to: Cell] {
  const interval = wilsonInterval(count, of);
  return interval === undefined ? [undefined, undefined, undefined] : [count / of, ...interval];
}

/** The heads of `shareCells`. */
export const shareColumns = [
  ["share", "share"],
  ["from", "share"],
  ["to", "share"],
] as const;
