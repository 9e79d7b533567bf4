import type { JudgedAnswer } from "./interactions.ts";

const bestQuality = 3;

/** A reply's quality, 0 to 3, as a score. */
export function toQualityScore(raw: number): NonNullable<JudgedAnswer["score"]> {
  return { scaled: toFourDecimals(raw / bestQuality), raw, min: 0, max: bestQuality };
}

export function toFourDecimals(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
