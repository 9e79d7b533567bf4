import { svg, type TemplateResult } from "lit";
import type { FacePose } from "../../model/face-pose.ts";
import type { Look } from "../../model/person.ts";
import type { Tones } from "./tones.ts";

/** Under the mouth, which is drawn over it; the moustache follows the lip. */
export function drawBeard({ beard }: Look, { mouthOpen, mouthCurve, headTurn, headDown }: FacePose, tones: Tones): TemplateResult | string {
  if (!beard) return "";
  const drop = mouthOpen * 7;
  const full = beard === "full";
  const low = (full ? 252 : 229) + drop;
  const jaw = `M-60 148C-56 172-50 182-36 187-20 ${190 - mouthCurve * 2}-14 188 0 190 14 188 20 ${190 - mouthCurve * 2} 36 187 50 182 56 172 60 148C62 190 52 ${low - 18} 30 ${low - 5}Q0 ${low + 8}-30 ${low - 5}C-52 ${low - 18}-62 190-60 148z`;
  const shift = `translate(${headTurn * 6} ${headDown * 3})`;
  const chin = svg`<path d=${jaw} fill=${tones.hair} opacity=${beard === "stubble" ? 0.24 : beard === "short" ? 0.88 : 1} transform=${shift} />`;
  const lip = `M0 188C-10 184-22 190-30 ${203 - mouthCurve * 4}-18 203-8 197 0 197S18 203 30 ${203 - mouthCurve * 4}C22 190 10 184 0 188z`;
  return svg`
    ${beard === "moustache" ? "" : svg`<g clip-path=${full ? "none" : "url(#face)"}>${chin}</g>`}
    ${beard === "stubble" ? "" : svg`<path d=${lip} fill=${full ? tones.hairLight : tones.hair} transform="translate(${headTurn * 10} ${headDown * 5})" />`}`;
}
