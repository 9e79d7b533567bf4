import { svg, type TemplateResult } from "lit";
import type { FacePose } from "../../model/face-pose.ts";
import type { Look } from "../../model/person.ts";
import type { Tones } from "./tones.ts";

const noses: Readonly<Record<Look["nose"], number>> = { narrow: 8.5, middle: 10.5, wide: 13.5 };

/** Nose, and the lines that age and a smile draw. */
export function drawLines(look: Look, pose: FacePose, tones: Tones): TemplateResult {
  const n = noses[look.nose];
  const smile = Math.max(0, pose.mouthCurve);
  const years = Math.max(0, look.age - 42) / 45;
  const fold = Math.min(0.75, years * 0.6 + smile * 0.35 + Math.max(0, -pose.mouthCurve) * 0.2);
  const both = [-1, 1];
  return svg`
    <g transform="translate(${pose.headTurn * 4} ${pose.headDown * 2})">
      <path d="M-5 148C-4 162-7 170 ${-n + 1} 177Q${-n - 2} 184 ${-n + 4} 186Q0 190 ${n - 4} 186L4 160z" fill=${tones.shade} opacity=".5" />
      <path d="M${-n} 179q-3 6 3 7Q0 191 ${n - 3} 186q6-1 3-7" fill="none" stroke=${tones.line} stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" opacity=".85" />
    </g>
    <g fill="none" stroke=${tones.line} stroke-width="2" stroke-linecap="round">
      ${both.map(
        (side) => svg`<g transform="scale(${side} 1)">
          <path d="M${n + 4} 183Q${25 + smile * 5} ${190 - smile * 3} ${27 + smile * 4} 202" opacity=${fold} />
          <path d="M45 146l6-4M46 151l7 1M45 156l5 4" opacity=${Math.min(0.5, years * 0.55 * (0.6 + smile))} />
        </g>`,
      )}
    </g>`;
}
