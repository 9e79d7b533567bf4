import { svg, type TemplateResult } from "lit";
import type { FacePose } from "../../model/face-pose.ts";
import type { Look } from "../../model/person.ts";
import type { Shape } from "../../model/wardrobe/shape.ts";
import { drawShapes } from "./shapes.ts";
import type { Tones } from "./tones.ts";

/** Both eyes. Each is drawn outwards from the nose: x grows to the temple. The class `lids` is what blinks. */
export function drawEyes(look: Look, glasses: readonly Shape[], pose: FacePose, tones: Tones): TemplateResult {
  return svg`${[-1, 1].map((side) => drawEye(side, look, glasses, pose, tones))}`;
}

function drawEye(side: number, look: Look, glasses: readonly Shape[], pose: FacePose, tones: Tones): TemplateResult {
  const open = pose.upperLid * 13 - 1.5;
  const up = -open;
  const low = 6.5 - pose.lowerLid * 5;
  const droop = look.age > 60 ? 2 : 0;
  const lid = `M-15 3C-11 ${up * 0.75}-5 ${up * 1.3} 3 ${up * 1.3}S13 ${up * 0.5 + droop} 16 ${1 + droop}`;
  const almond = `${lid}C11 ${low + 1} 5 ${low + 2}-1 ${low + 1.5}S-12 ${low}-15 3z`;
  const crease = Math.max(open * 1.12 + 4, 13);
  const x = side * pose.gazeX * 5.5;
  const y = pose.gazeY * 3.6 - 1;
  const iris = 7.4;
  return svg`<g transform="translate(${side * 27} 147) scale(${side} 1)">
    <path d="M-14 10Q2 ${19 + pose.hollows * 3} 15 9" fill="none" stroke=${tones.line} stroke-width=${1.6 + pose.hollows * 2} stroke-linecap="round"
      opacity=${Math.min(0.65, pose.hollows * 0.4 + Math.max(0, look.age - 40) / 130)} />
    <g class="lids">
      <clipPath id="eye${side}"><path d=${almond} /></clipPath>
      <path d="${lid}C13 ${-crease * 0.75} 8 ${-crease - 1} 1 ${-crease}S-13 ${-crease * 0.55}-15 3z" fill=${tones.shade} opacity=${0.85 - pose.upperLid * 0.5} />
      <path d=${almond} fill="#fdf8f0" />
      <g clip-path="url(#eye${side})">
        <circle cx=${x} cy=${y} r=${iris} fill=${look.eyes} />
        <circle cx=${x} cy=${y} r="3.7" fill="#150f0d" />
        <path d="${lid}l0-9h-32z" fill="#2a1a1a" opacity=".2" transform="translate(0 3)" />
        <circle cx=${x + side * 2.4} cy=${y - 2.8} r="1.9" fill="#fff" />
        <path d="M-13 ${low}Q0 ${low + 5} 13 ${low - 2}" fill="none" stroke="#d9f0fb" stroke-width="4.5" opacity=${pose.wet} />
      </g>
      <path d="${lid}${look.lashes ? "l4-3" : ""}" fill="none" stroke="#20130f" stroke-width=${look.lashes ? 3.4 : 2.6} stroke-linecap="round" stroke-linejoin="round" />
      <path d="M10 ${low + 0.5}Q2 ${low + 3}-9 ${low + 1}" fill="none" stroke=${tones.line} stroke-width="1.3" stroke-linecap="round" opacity=".55" />
    </g>
    <path d="M-12 ${-crease * 0.72}C-6 ${-crease - 3} 8 ${-crease - 3} 17 ${-crease * 0.4 + droop}" fill="none" stroke=${tones.line} stroke-width="1.7" stroke-linecap="round" opacity=".6" />
    ${drawShapes(glasses)}
  </g>`;
}
