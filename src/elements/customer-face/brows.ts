import { svg, type TemplateResult } from "lit";
import type { FacePose } from "../../model/face-pose.ts";
import type { Look } from "../../model/person.ts";
import type { Tones } from "./tones.ts";

/** Both brows, each from its thick inner end outwards, and the lines that they fold into the forehead. */
export function drawBrows(look: Look, pose: FacePose, tones: Tones): TemplateResult {
  const thick = [3.4, 4.6, 6.4][look.brows - 1] ?? 4.6;
  const brow = (side: number): TemplateResult => {
    const lift = pose.browHeight + (side > 0 ? pose.skew * 0.75 : -pose.skew * 0.15);
    const inner = -18 - lift * 5.5 - pose.browInner * (pose.browInner > 0 ? 9 : 6.5);
    const peak = -26 - lift * 8 + Math.max(0, pose.browInner) * 3.5;
    const outer = -19 - lift * 5 + pose.browInner * (pose.browInner > 0 ? 6.5 : 3.5);
    const from = -14 - pose.browKnit * 3.5;
    return svg`<path transform="translate(${side * 27} 147) scale(${side} 1)"
      d="M${from} ${inner - thick * 0.45}Q5 ${peak - thick} 22 ${outer}Q5 ${peak + thick * 0.4} ${from} ${inner + thick * 0.5}z"
      fill=${tones.brow} stroke=${tones.brow} stroke-width="2" stroke-linejoin="round" />`;
  };
  const raised = Math.max(0, pose.browHeight - 0.35, pose.browInner - 0.45);
  const lined = Math.max(0, look.age - 48) / 90;
  const arch = pose.browHeight * 3 - pose.browInner * 3;
  return svg`<g fill="none" stroke=${tones.line} stroke-width="2" stroke-linecap="round">
      <path opacity=${Math.min(0.7, raised + lined)} d="M-28 ${103 - raised * 5}Q0 ${99 - arch} 28 ${103 - raised * 5}M-22 ${93 - raised * 5}Q0 ${89 - arch} 22 ${93 - raised * 5}" />
      <path opacity=${Math.min(0.8, pose.browKnit * 0.8 + lined * 0.4)} d="M-5 ${124 + pose.browKnit * 3}q2 6 0 11M6 ${125 + pose.browKnit * 3}q-2 6 0 10" />
    </g>${brow(-1)}${brow(1)}`;
}
