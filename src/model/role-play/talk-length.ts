import type { Scenario } from "./scenario.ts";

/** The fewest and the most turns of a talk that runs its course: along the turns' own ways, without a customer who leaves before, and without what comes days later. */
export function talkLength({ turns }: Pick<Scenario, "turns">): readonly [number, number] {
  const known = new Map<number, readonly [number, number]>();
  const from = (at: number): readonly [number, number] => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const { next = [], options = [] } = turns[at] ?? {};
    const asides = options.flatMap(({ to }) => (typeof to === "number" ? [from(to)] : []));
    const ways = [...next.map(({ to }) => (to === "end" ? ([0, 0] as const) : from(to))), ...asides];
    const length = [1 + Math.min(...ways.map(([least]) => least)), 1 + Math.max(...ways.map(([, most]) => most))] as const;
    known.set(at, length);
    return length;
  };
  return from(0);
}
