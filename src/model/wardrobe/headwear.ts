import { mix } from "../colour.ts";
import type { Look } from "../person.ts";
import type { Shape } from "./shape.ts";

/** Behind the head, and over it. A headscarf frames the face and falls over the shoulders. */
export function headwearLayers(headwear: Look["headwear"]): { readonly behind: readonly Shape[]; readonly before: readonly Shape[] } {
  if (!headwear) return { behind: [], before: [] };
  const { kind, colour } = headwear;
  const deep = mix(colour, "#0b1016", 0.28);
  const light = mix(colour, "#fff3df", 0.2);
  const folds = (path: string, paint = deep): Shape => [path, paint, 2.6, 0.75];
  switch (kind) {
    case "headscarf":
      return {
        behind: [["M-66 120C-84 190-76 250-84 290L84 290C76 250 84 190 66 120z", mix(colour, "#0b1016", 0.35)]],
        before: [
          ["M0 38C56 38 74 86 70 146 68 190 76 216 92 244 66 276 30 284 0 284S-66 276-92 244C-76 216-68 190-70 146-74 86-56 38 0 38zM0 80C-34 80-49 106-49 146-49 190-32 222 0 227 32 222 49 190 49 146 49 106 34 80 0 80z", colour], // prettier-ignore
          ["M-49 146C-49 106-34 80 0 80S49 106 49 146C52 100 36 73 0 73S-52 100-49 146z", deep, 0, 0.55],
          folds("M-46 198C-30 236 20 250 74 228M-60 176C-56 226-10 268 40 270M-66 120Q-62 70-24 52"),
          folds("M-40 62Q-16 46 14 50", light),
        ],
      };
    case "turban":
      return {
        behind: [],
        before: [
          ["M-58 120C-74 60-44 22 0 22S74 60 58 120C50 100 32 84 0 76-32 84-50 100-58 120z", colour],
          folds("M-60 106C-40 66-10 50 34 30M-64 88C-50 56-24 38 10 26M60 106C40 74 20 66-2 62M64 86C52 62 34 50 14 46M0 76Q4 66-2 58"),
          folds("M-54 74Q-38 44-8 34", light),
        ],
      };
    case "headwrap":
      return {
        behind: [],
        before: [
          ["M10 46C20 16 54 12 58 28 62 44 40 54 20 54zM-4 44C-20 16-46 22-42 38-38 48-18 52 6 52z", deep],
          ["M-57 118C-72 62-44 32 0 32S72 62 57 118C48 98 30 90 0 90S-48 98-57 118z", colour],
          folds("M-56 96C-34 70 8 66 40 44M-60 80C-44 54-14 44 22 40M58 94C48 74 36 62 22 54"),
          ["M-40 80h0m18-12h0m22-8h0m20 14h0m16-14h0m-56 24h0m34 2h0", light, 6],
        ],
      };
    case "cap":
      return {
        behind: [],
        before: [
          ["M-61 108C-64 62-42 40 0 38S64 62 61 108C40 98-40 98-61 108z", colour],
          ["M-62 108C-40 92 40 92 62 108 66 118 58 122 50 119 24 108-24 108-50 119-58 122-66 118-62 108z", deep],
          folds("M0 40v56M-30 46Q-40 66-38 98M30 46Q40 66 38 98"),
        ],
      };
  }
}
