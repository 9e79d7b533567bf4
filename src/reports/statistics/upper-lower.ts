import { settled } from "./settled.ts";

export interface Ranked {
  /** What they are ranked by. */
  readonly total: number;
  /** 0 or 1. */
  readonly item: number;
}

/** Kelley 1939: the share that tells the ends of a normal distribution apart best. */
const share = 0.27;

/**
 * How many more of the upper 27 % have the item right than of the lower 27 %, as a difference of shares, -1 to 1. Each end has `round(0.27 n)` of them, one at least. Those
 * who are equal at the edge share the places that are left there: each counts as much as the others. Undefined of fewer than two.
 */
export function upperLower(people: readonly Ranked[]): number | undefined {
  if (people.length < 2) return undefined;
  const places = Math.max(1, Math.round(share * people.length));
  const upwards = [...people].sort((one, other) => one.total - other.total);
  return settled(rightAmong([...upwards].reverse(), places) - rightAmong(upwards, places));
}

function rightAmong(ranked: readonly Ranked[], places: number): number {
  const edge = ranked[places - 1]?.total;
  const within = ranked.slice(0, places).filter(({ total }) => total !== edge);
  const tied = ranked.filter(({ total }) => total === edge);
  const right = (some: readonly Ranked[]) => some.reduce((sum, { item }) => sum + item, 0);
  return (right(within) + ((places - within.length) * right(tied)) / tied.length) / places;
}
