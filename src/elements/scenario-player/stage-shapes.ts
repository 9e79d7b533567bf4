import type { Setting } from "../../model/role-play/scenario.ts";
import type { Shape } from "../../model/wardrobe/shape.ts";
import type { Surroundings } from "../customer-face/customer-face.ts";

/** Somebody who waits: a head and shoulders. */
function waiting(x: number, y: number, size: number): Shape {
  const at = (dx: number, dy: number): string => `${(x + dx * size).toFixed(1)} ${(y + dy * size).toFixed(1)}`;
  const r = (22 * size).toFixed(1);
  const head = `M${at(-22, 0)}a${r} ${r} 0 1 0 ${(44 * size).toFixed(1)} 0a${r} ${r} 0 1 0 ${(-44 * size).toFixed(1)} 0z`;
  const shoulders = `M${at(-52, 260)}V${(y + 80 * size).toFixed(1)}C${at(-50, 48)} ${at(-26, 34)} ${at(0, 34)} ${at(26, 34)} ${at(50, 48)} ${at(52, 80)}V${(y + 260 * size).toFixed(1)}z`;
  return [`${head}${shoulders}`, "var(--near)"];
}

const queue: Surroundings = {
  behind: [waiting(96, 74, 0.62), waiting(270, 92, 0.8), waiting(34, 110, 1)],
  before: [["M0 318H320V340H0z", "var(--near)"]],
};

const desk: Surroundings = {
  behind: [],
  before: [
    ["M0 312H320V340H0z", "var(--near)"],
    ["M12 312L26 246H104L116 312z", "var(--far)"],
    ["M262 312V280H290V312zM290 288h9v15h-9", "var(--leaf)"],
  ],
};

/** What a setting puts around somebody's portrait. */
export function shapesAround(setting: Setting): Surroundings | undefined {
  if (setting === "queue") return queue;
  return setting === "internal" ? desk : undefined;
}
