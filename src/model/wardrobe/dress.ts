import { mix } from "../colour.ts";
import type { Look } from "../person.ts";
import { neckOf } from "./build.ts";
import type { Shape } from "./shape.ts";

/** How far down the neck the garment begins. */
const top = 246;

/** What can be seen of the garment itself: where it is open in front, stripes, the neckline. */
export function lowerNeckline({ dress, build }: Look): readonly Shape[] {
  const { neck: kind, colour, over, stripes, tie } = dress;
  const n = neckOf(build);
  const deep = mix(colour, "#0e1420", 0.2);
  return [
    ...(over ? ([[`M${-n - 8} ${top - 6}L${n + 8} ${top - 6}L14 345L-14 345z`, colour]] satisfies Shape[]) : []),
    ...(stripes ? ([["M-150 272H150M-150 292H150M-150 312H150M-150 332H150", stripes, 7]] satisfies Shape[]) : []),
    ...neckline(kind, n, colour, deep, tie),
  ];
}

function neckline(kind: Look["dress"]["neck"], n: number, colour: `#${string}`, deep: `#${string}`, tie?: `#${string}`): readonly Shape[] {
  switch (kind) {
    case "crew":
      return [[`M${-n - 1} ${top - 10}Q0 ${top + 28} ${n + 1} ${top - 10}`, deep, 7]];
    case "scoop":
      return [
        [`M${-n - 8} ${top - 12}Q0 ${top + 92} ${n + 8} ${top - 12}z`, "skin"],
        [`M-15 ${top + 16}q8 6 12 8M15 ${top + 16}q-8 6-12 8`, "line", 2, 0.4],
      ];
    case "v":
      return [
        [`M${-n - 3} ${top - 12}L0 ${top + 48}L${n + 3} ${top - 12}z`, "skin"],
        [`M${-n - 3} ${top - 12}L0 ${top + 48}L${n + 3} ${top - 12}`, deep, 6],
      ];
    case "roll":
      return [
        [`M${-n - 3} ${top - 22}Q0 ${top - 6} ${n + 3} ${top - 22}L${n + 6} ${top + 4}Q0 ${top + 30} ${-n - 6} ${top + 4}z`, colour],
        [`M${-n - 6} ${top + 4}Q0 ${top + 30} ${n + 6} ${top + 4}`, deep, 3],
      ];
    case "hood":
      return [
        [`M${-n - 30} ${top + 14}C${-n - 14} ${top - 26} ${-n} ${top - 12}-8 ${top + 34}Q-30 ${top + 46}${-n - 30} ${top + 14}zM${n + 30} ${top + 14}C${n + 14} ${top - 26} ${n} ${top - 12} 8 ${top + 34}Q30 ${top + 46} ${n + 30} ${top + 14}z`, deep], // prettier-ignore
        [`M-14 ${top + 36}v34M14 ${top + 36}v28`, "#f3eee4", 3],
      ];
    case "collar":
    case "closed-collar": {
      const open = kind === "collar" ? 40 : 14;
      const flaps = `M${-n - 3} ${top - 18}L${-n - 12} ${top + 8}L${-n * 0.5} ${top + open + 12}L0 ${top + open - 2}zM${n + 3} ${top - 18}L${n + 12} ${top + 8}L${n * 0.5} ${top + open + 12}L0 ${top + open - 2}z`;
      return [
        [`M${-n - 4} ${top - 12}L0 ${top + open}L${n + 4} ${top - 12}z`, "skin"],
        tie ? [`M-7 ${top + 12}h14l-4 12 8 80h-22l8-80z`, tie] : [`M0 ${top + open}V345`, deep, 2],
        [flaps, mix(colour, "#ffffff", 0.3)],
        [flaps, deep, 1.6],
      ];
    }
  }
}

/** What is worn over it: lapels and edges. The body of it is the silhouette. */
export function lowerOver({ dress: { over }, build }: Look): readonly Shape[] {
  if (!over) return [];
  const n = neckOf(build);
  const { kind, colour } = over;
  const deep = mix(colour, "#0e1420", 0.3);
  switch (kind) {
    case "cardigan":
      return [[`M${-n - 8} ${top - 8}L-14 345M${n + 8} ${top - 8}L14 345`, deep, 8]];
    case "vest":
      return [[`M${n + 14} 220h16V345h-16zM${-n - 14} 220h-16V345h16z`, "#e9ecdd"]];
    case "shawl":
      return [
        [`M${-n - 16} ${top - 20}C-70 280 20 300 150 300L150 345L-150 345z`, colour],
        [`M${-n - 14} ${top - 10}C-60 286 20 306 150 306`, deep, 4, 1, "1 7"],
      ];
    case "jacket":
    case "coat": {
      const notch = top + (kind === "coat" ? 12 : 8);
      const lapel = (s: number): string =>
        `M${s * (n + 2)} ${top - 14}L${s * (n + 24)} ${notch}L${s * (n + 26)} ${top + 34}L${s * (n + 14)} ${top + 36}L${s * 14} 345L${s * (n + 8)} ${top - 6}z`;
      return [[lapel(1) + lapel(-1), deep]];
    }
    case "overcoat": {
      const shut = top + 48;
      const collar = (s: number): string =>
        `M${s * (n - 1)} ${top - 26}L${s * (n + 15)} ${top - 24}L${s * (n + 30)} ${top + 8}L${s * (n + 22)} ${top + 40}L${s * 10} ${shut + 14}L0 ${shut}L${s * (n - 3)} ${top + 8}z`;
      return [
        [`M${-n - 12} ${top}L0 ${shut}L${n + 12} ${top}L60 345H-60z`, colour],
        [`M0 ${shut}V345`, deep, 3],
        [collar(1) + collar(-1), mix(colour, "#0e1420", 0.18)],
        [collar(1) + collar(-1), deep, 1.6],
        [`M16 ${shut + 25}h.1`, deep, 9],
      ];
    }
  }
}
