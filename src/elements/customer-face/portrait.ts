import { svg, type TemplateResult } from "lit";
import type { FacePose } from "../../model/face-pose.ts";
import type { Person } from "../../model/person.ts";
import { drawBeard } from "./beard.ts";
import { drawBrows } from "./brows.ts";
import { drawDress } from "./dress.ts";
import { drawEyes } from "./eyes.ts";
import { drawHead, faceWidth } from "./head.ts";
import { drawLines } from "./lines.ts";
import { drawMouth } from "./mouth.ts";
import { drawShapes } from "./shapes.ts";
import { tonesOf } from "./tones.ts";

/** Head and shoulders in a picture of 320 by 340, in layers from back to front. What is nearer goes further when the head turns. */
export function drawPortrait({ look, layers }: Person, pose: FacePose): TemplateResult {
  const tones = tonesOf(look, pose);
  const { headTurn, headDown, headTilt, headForward, shoulders } = pose;
  const size = 1 + headForward * 0.04;
  const place = `rotate(${headTilt} 0 238) translate(0 ${headDown * 7 - headForward * 2 + shoulders * -3}) translate(0 200) scale(${size}) translate(0 -200)`;
  const layer = (x: number, y: number, drawn: unknown): TemplateResult =>
    svg`<g transform="translate(${headTurn * x} ${headDown * y})">${drawn}</g>`;
  const wide = (drawn: unknown): TemplateResult => svg`<g transform="scale(${faceWidth(look)} 1)">${drawn}</g>`;
  return svg`<g transform="translate(160 340) scale(1.07) translate(0 -335)">
    <g transform=${place}>${layer(-5, -1, wide(drawShapes(layers.behind)))}</g>
    ${drawDress(look, layers, pose, tones)}
    <g transform=${place}>
      ${drawHead(look, layers.ears, pose, tones)}${drawBeard(look, pose, tones)}
      ${layer(
        10,
        5,
        svg`${drawShapes(layers.skin)}${drawLines(look, pose, tones)}${drawMouth(pose, tones, look.lips !== undefined)}${drawBrows(look, pose, tones)}${drawEyes(look, layers.glasses, pose, tones)}`,
      )}
      ${layer(3, 3, wide(drawShapes(layers.before)))}
    </g>
  </g>`;
}
