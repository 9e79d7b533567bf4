import { svg, type TemplateResult } from "lit";
import type { FacePose } from "../../model/face-pose.ts";
import type { Look } from "../../model/person.ts";
import type { Layers } from "../../model/wardrobe/shape.ts";
import { drawShapes } from "./shapes.ts";
import type { Tones } from "./tones.ts";

/** Half widths of cheeks, jaw and chin, and how far down the chin is. */
const shapes: Readonly<Record<Look["face"], readonly [number, number, number, number]>> = {
  oval: [54, 42, 17, 226],
  round: [59, 50, 23, 222],
  square: [56, 50, 27, 226],
  long: [51, 42, 18, 233],
  heart: [55, 38, 14, 226],
};

export function faceWidth(look: Look): number {
  return shapes[look.face][0] / 55;
}

/** Ears, skin and its shadow, the colour of the cheeks. The middle of the head is x = 0. */
export function drawHead(look: Look, ears: Layers["ears"], { headTurn, cheeks, mouthCurve }: FacePose, tones: Tones): TemplateResult {
  const [cheek] = shapes[look.face];
  const outline = facePath(look, headTurn);
  const blush = (side: number): TemplateResult =>
    svg`<ellipse cx=${side * 33 + headTurn * 9} cy=${180 - Math.max(0, mouthCurve) * 4} rx="29" ry="20" fill="url(#blush)" opacity=${0.14 + Math.max(0, cheeks) * 0.42} />`;
  return svg`${ears.map(
    (ear, right) =>
      svg`<g transform="translate(${(right * 2 - 1) * (cheek + 1) - headTurn * 5} 156) scale(${right * 2 - 1} 1)">${drawShapes(ear, tones)}</g>`,
  )}
    <radialGradient id="blush"><stop offset="0" stop-color=${tones.blush} /><stop offset="1" stop-color=${tones.blush} stop-opacity="0" /></radialGradient>
    <clipPath id="face"><path d=${outline} /></clipPath>
    <path d=${outline} fill=${tones.shade} />
    <g clip-path="url(#face)"><path d=${outline} fill=${tones.skin} transform="translate(${headTurn * 5 - 3} -4) scale(.985 .992)" />${blush(-1)}${blush(1)}</g>`;
}

/** The two halves, so that either follows the chin. */
function facePath({ face }: Look, turn: number): string {
  const [cheek, jaw, chin, low] = shapes[face];
  const x = turn * 6;
  const half = (s: number): string =>
    `M0 56C${s * 36} 56 ${s * (cheek + 1)} 88 ${s * cheek} 142C${s * cheek} 170 ${s * (jaw + 6) + x / 2} 184 ${s * jaw + x / 2} 200 ${s * (jaw - 6) + x} ${low - 8} ${s * chin + x} ${low} ${x} ${low}z`;
  return half(-1) + half(1);
}
