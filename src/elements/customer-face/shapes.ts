import { nothing, svg, type TemplateResult } from "lit";
import type { Shape } from "../../model/wardrobe/shape.ts";
import type { Tones } from "./tones.ts";

export function drawShapes(shapes: readonly Shape[], tones?: Tones): readonly TemplateResult[] {
  return shapes.map(([path, paint, width, opacity = 1, dashes = nothing]) => {
    const colour = tones && (paint === "skin" || paint === "line") ? tones[paint] : paint;
    return svg`<path d=${path} fill=${width ? "none" : colour} stroke=${width ? colour : "none"} stroke-width=${width ?? 0} stroke-dasharray=${dashes} stroke-linecap="round" stroke-linejoin="round" opacity=${opacity} />`;
  });
}
