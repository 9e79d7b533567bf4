import { svg, type TemplateResult } from "lit";
import { mix } from "../../model/colour.ts";
import type { FacePose } from "../../model/face-pose.ts";
import type { Look } from "../../model/person.ts";
import { neckOf } from "../../model/wardrobe/build.ts";
import type { Layers } from "../../model/wardrobe/shape.ts";
import { drawShapes } from "./shapes.ts";
import type { Tones } from "./tones.ts";

/** Half widths of shoulders. */
const widths: Readonly<Record<Look["build"], number>> = { slight: 102, middle: 116, broad: 132, heavy: 142 };

/** Neck, shoulders and what is worn. The middle of the neck is x = 0. */
export function drawDress(
  { dress, build }: Look,
  { chest }: Layers,
  { shoulders, headTurn, headTilt }: FacePose,
  tones: Tones,
): TemplateResult {
  const neck = neckOf(build);
  const half = widths[build];
  const lift = shoulders * 15;
  const drop = Math.max(0, lift) * -0.3;
  const part = (s: number): string =>
    `M0 345H${s * half}C${s * half} ${300 - lift} ${s * (half - 14)} ${278 - lift} ${s * (neck + 36)} ${266 - lift * 0.85}Q${s * (neck + 10)} ${258 - lift * 0.3} ${s * neck} ${238 + drop}Q${(s * neck) / 2} ${254 + drop} 0 ${254 + drop}z`;
  const body = part(-1) + part(1);
  const worn = dress.over?.colour ?? dress.colour;
  return svg`
    <path d="M${-neck} 180L${neck} 180L${neck} 250Q0 292 ${-neck} 250z" fill=${tones.shade} />
    <path d="M${-neck} 212Q${headTurn * 10 + headTilt} 252 ${neck} 212L${neck} 196L${-neck} 196z" fill=${tones.line} opacity=".28" />
    <g class="chest">
      <clipPath id="body"><path d=${body} /></clipPath>
      <path d=${body} fill=${worn} />
      <g clip-path="url(#body)">
        <g transform="translate(0 ${drop})">${drawShapes(chest, tones)}</g>
        <path d="M${34 - half} 345Q${30 - half} 318 ${40 - half} 300M${half - 34} 345Q${half - 30} 318 ${half - 40} 300" fill="none" stroke=${mix(worn, "#0e1420", 0.24)} stroke-width="2.6" stroke-linecap="round" />
      </g>
    </g>`;
}
