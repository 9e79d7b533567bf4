import { svg, type TemplateResult } from "lit";
import type { FacePose } from "../../model/face-pose.ts";
import type { Tones } from "./tones.ts";

const centre = 203;

/** Lips, and what is between them. Quadratic curves: a control point stands twice as far out as the curve goes. */
export function drawMouth(pose: FacePose, tones: Tones, painted: boolean): TemplateResult {
  const { mouthCurve: curve, mouthOpen, mouthPress, mouthWidth, skew } = pose;
  const half = 20 + mouthWidth * 5 - mouthPress * 1.5;
  const left = centre - curve * 6.5;
  const right = left - skew * 4;
  const sag = centre + curve * 4.5;
  const soft = 1 - mouthPress * 0.75;
  const upper = 4.4 * soft * (painted ? 1.2 : 1);
  const lower = 6.2 * soft * (painted ? 1.15 : 1);
  const opening = mouthOpen * mouthOpen * 32;
  // A smile opens downwards alone; a shout opens both ways.
  const top = sag - (curve > 0 ? 0 : opening * 0.35);
  const bottom = top + opening;
  const via = (y: number): number => 2 * y - (left + right) / 2;
  const ends = `${half} ${right}`;
  return svg`
    <path fill=${tones.lip} d="M${-half} ${left}C${-half * 0.55} ${via(top) * 0.5 + left * 0.5 - upper - 1}-7 ${top - upper - 3}-4 ${top - upper - 1.5}Q0 ${top - upper} 4 ${top - upper - 1.5}C7 ${top - upper - 3} ${half * 0.55} ${via(top) * 0.5 + right * 0.5 - upper - 1} ${ends}Q0 ${via(top)} ${-half} ${left}z" />
    <path fill=${tones.lip} d="M${-half} ${left}Q0 ${via(bottom)} ${ends}Q0 ${via(bottom + lower)} ${-half} ${left}z" />
    ${
      opening > 0.4
        ? svg`<clipPath id="mouth"><path d="M${-half} ${left}Q0 ${via(top)} ${ends}Q0 ${via(bottom)} ${-half} ${left}z" /></clipPath>
          <g clip-path="url(#mouth)"><rect x="-40" y="170" width="80" height="70" fill="#4b1719" />
          <path d="M${-half} ${left}Q0 ${via(top)} ${ends}Q0 ${via(top + Math.min(7, opening * 0.7))} ${-half} ${left}z" fill="#fbf6ee" />
          <ellipse cx="0" cy=${bottom + 2} rx=${half * 0.55} ry="5" fill="#b4564f" /></g>`
        : ""
    }
    <path fill="none" stroke=${tones.line} stroke-width="2.2" stroke-linecap="round" d="M${-half} ${left}Q0 ${via(top)} ${ends}" opacity=${opening > 2 ? 0.25 : 0.95} />
    <path fill="none" stroke=${tones.line} stroke-width="1.8" stroke-linecap="round" d="M-8 ${bottom + lower + 6}q8 3 16 0" opacity=".35" />`;
}
