import { svg, type TemplateResult } from "lit";
import type { VoicePose } from "../../model/voice-pose.ts";

const bars = 22;

/** One bar a syllable: as high as it is loud, as close as it is fast, none in a silence, out of line where the voice shakes. */
export function drawVoice({ pace, volume, pauses, shake }: VoicePose): TemplateResult {
  const path = Array.from({ length: bars }, (_, at) => {
    const syllable = 0.35 + 0.65 * Math.abs(Math.sin(at * (0.6 + pace) + 0.4));
    const phrase = Math.min(1, Math.max(0, ((Math.sin(at * 0.42 + 0.6) + 1) / 2 - pauses * 0.75) * 4));
    const high = phrase * syllable * (5 + volume * 44);
    const off = Math.sin(at * 2.4) * shake * 11 * phrase;
    const x = 20.6 + at * 5.6;
    return `M${x.toFixed(1)} ${(68 + off - high).toFixed(1)}V${(68 + off + high).toFixed(1)}`;
  }).join("");
  return svg`<path d="M20.6 68H140" stroke="var(--near)" stroke-width="1.8" stroke-linecap="round" stroke-dasharray="0 5.6" />
    <path d=${path} fill="none" stroke="var(--voice)" stroke-width="3.2" stroke-linecap="round" />`;
}
