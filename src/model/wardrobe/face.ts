import type { Look } from "../person.ts";
import type { Shape } from "./shape.ts";

/** One ear and what is in it. `side`: -1 left, 1 right. */
export function ear({ earrings, hearingAid }: Look, side: -1 | 1): readonly Shape[] {
  return [
    ["M-6-15C2-20 12-16 11-3 10 8 4 17-4 15z", "skin"],
    ["M-1-8q7-3 6 5-1 6-4 8", "line", 1.8, 0.6],
    ...(earrings === "hoops" ? ([["M-6 25a9 9 0 1 0 18 0a9 9 0 1 0-18 0", "#c9973b", 2.6]] satisfies Shape[]) : []),
    ...(earrings === "pearls" ? ([["M2 17h0", "#f4eee2", 8]] satisfies Shape[]) : []),
    ...(hearingAid && side > 0 ? ([["M4-17c10 0 12 14 7 23", "#d9cfc0", 4.5]] satisfies Shape[]) : []),
  ];
}

const frame = "#33302e";
const rims = {
  round: "M-20 3.5a20.5 18.5 0 1 0 41 0a20.5 18.5 0 1 0-41 0z",
  square: "M-13-15H14Q21-15 21-8V10Q21 17 14 17H-13Q-20 17-20 10V-8Q-20-15-13-15z",
};

/** The glass lightens what is behind it a little. */
export function glasses({ glasses: kind }: Look): readonly Shape[] {
  return kind
    ? [
        [rims[kind], "#ffffff", 0, 0.06],
        [`${rims[kind]}M-20-1q-4-3-7-2M21-3l8-2`, frame, 2.6],
      ]
    : [];
}

export const freckles: Shape = [
  "M-38 172h0m7 5h0m6-6h0m7 5h0m-14 8h0M38 172h0m-7 5h0m-6-6h0m-7 5h0m14 8h0M-5 168h0m9 2h0",
  "#a8562d",
  2.6,
  0.6,
];
