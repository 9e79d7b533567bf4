import type { Feeling, Shown } from "./shown.ts";

/** A face and shoulders in numbers: what there is to draw. Sides are those of the picture; 0 is the middle of each scale. */
export interface FacePose {
  /** -1 drawn down to 1 raised. */
  readonly browHeight: number;
  /** Of the inner ends: -1 drawn down, 1 raised. */
  readonly browInner: number;
  /** 0 apart to 1 drawn together. */
  readonly browKnit: number;
  /** 0 shut, 0.6 at rest, 1 wide. */
  readonly upperLid: number;
  /** 0 at rest to 1 raised. */
  readonly lowerLid: number;
  /** -1 to the left, 1 to the right. */
  readonly gazeX: number;
  /** -1 up, 1 down. */
  readonly gazeY: number;
  /** Of the corners: -1 down, 1 up. */
  readonly mouthCurve: number;
  /** 0 shut to 1. */
  readonly mouthOpen: number;
  /** 0 soft to 1 lips pressed away. */
  readonly mouthPress: number;
  /** -1 drawn in, 1 stretched. */
  readonly mouthWidth: number;
  /** -1 pale, 1 flushed. */
  readonly cheeks: number;
  /** 0 to 1: shadows under the eyes. */
  readonly hollows: number;
  /** 0 to 1: wet eyes. */
  readonly wet: number;
  /** One brow higher, one corner of the mouth drawn back: 0 to 1. */
  readonly skew: number;
  /** Degrees, to the right. */
  readonly headTilt: number;
  /** -1 to the left, 1 to the right. */
  readonly headTurn: number;
  /** -1 chin up, 1 chin down. */
  readonly headDown: number;
  /** -1 drawn back, 1 thrust forward. */
  readonly headForward: number;
  /** -1 hanging, 1 drawn up. */
  readonly shoulders: number;
}

const rest: FacePose = {
  browHeight: 0,
  browInner: 0,
  browKnit: 0,
  upperLid: 0.6,
  lowerLid: 0,
  gazeX: 0,
  gazeY: 0,
  mouthCurve: 0.18,
  mouthOpen: 0,
  mouthPress: 0,
  mouthWidth: 0,
  cheeks: 0,
  hollows: 0,
  wet: 0,
  skew: 0,
  headTilt: 0,
  headTurn: 0,
  headDown: 0,
  headForward: 0,
  shoulders: 0,
};

const friendly: Partial<FacePose> = {
  browHeight: 0.35,
  browInner: 0.25,
  lowerLid: 0.45,
  mouthCurve: 1,
  mouthOpen: 0.55,
  mouthWidth: 0.6,
  cheeks: 0.35,
  headTilt: 3,
  headDown: -0.1,
  shoulders: -0.15,
};

const closed: Partial<FacePose> = {
  browHeight: -0.1,
  upperLid: 0.5,
  lowerLid: 0.12,
  mouthCurve: -0.12,
  mouthPress: 0.35,
  gazeX: -0.15,
  headTurn: -0.2,
  headForward: -0.2,
};

/** For each feeling half way and at the end of the scale. What is not named stays at rest. */
const keys: Readonly<Record<Feeling, readonly [Partial<FacePose>, Partial<FacePose>]>> = {
  anger: [
    { browHeight: -0.4, browInner: -0.55, browKnit: 0.6, upperLid: 0.55, lowerLid: 0.4, mouthCurve: -0.3, mouthPress: 0.85 }, // prettier-ignore
    { browHeight: -0.75, browInner: -1, browKnit: 1, upperLid: 0.72, lowerLid: 0.5, mouthCurve: -0.5, mouthOpen: 0.6, mouthPress: 0, mouthWidth: 0.2, cheeks: 1, headDown: 0.35, headForward: 1, shoulders: 0.9 }, // prettier-ignore
  ],
  fear: [
    { browHeight: 0.55, browInner: 0.55, browKnit: 0.25, upperLid: 0.84, gazeX: 0.2, mouthCurve: -0.15, mouthPress: 0.3, mouthWidth: 0.2, cheeks: -0.35, headForward: -0.4, shoulders: 0.45 }, // prettier-ignore
    { browHeight: 1, browInner: 0.9, browKnit: 0.55, upperLid: 1, mouthCurve: -0.4, mouthOpen: 0.56, mouthWidth: 0.5, cheeks: -1, headForward: -1, headTurn: 0.15, shoulders: 1 }, // prettier-ignore
  ],
  humiliation: [
    { browInner: 0.25, upperLid: 0.42, lowerLid: 0.15, gazeX: 0.35, gazeY: 0.6, mouthCurve: -0.15, mouthPress: 0.6, cheeks: 0.65, headDown: 0.35, headTurn: 0.25, headTilt: 2, shoulders: 0.15 }, // prettier-ignore
    { browInner: 0.55, browKnit: 0.25, upperLid: 0.3, lowerLid: 0.3, gazeX: 0.55, gazeY: 1, mouthCurve: -0.4, mouthPress: 1, mouthWidth: -0.4, cheeks: 1, headDown: 0.9, headTurn: 0.7, headTilt: 5, headForward: -0.4, shoulders: 0.4 }, // prettier-ignore
  ],
  exhaustion: [
    { browHeight: -0.05, browInner: 0.15, upperLid: 0.4, gazeY: 0.3, mouthCurve: -0.12, cheeks: -0.25, hollows: 0.55, headTilt: 3, headDown: 0.15, shoulders: -0.55 }, // prettier-ignore
    { browHeight: 0.1, browInner: 0.3, upperLid: 0.24, gazeY: 0.6, mouthCurve: -0.3, mouthOpen: 0.14, cheeks: -0.55, hollows: 1, headTilt: 8, headDown: 0.45, shoulders: -1 }, // prettier-ignore
  ],
  grief: [
    { browHeight: 0.15, browInner: 0.65, browKnit: 0.3, upperLid: 0.5, lowerLid: 0.2, gazeY: 0.35, mouthCurve: -0.5, mouthPress: 0.25, wet: 0.5, headTilt: -3, headDown: 0.15, shoulders: -0.3 }, // prettier-ignore
    { browHeight: 0.25, browInner: 1, browKnit: 0.7, upperLid: 0.42, lowerLid: 0.5, gazeY: 0.6, mouthCurve: -0.75, mouthOpen: 0.06, mouthPress: 0.3, mouthWidth: -0.2, cheeks: 0.4, wet: 1, hollows: 0.3, headTilt: -7, headDown: 0.45, shoulders: -0.5 }, // prettier-ignore
  ],
  disappointment: [
    { browHeight: -0.1, browInner: 0.15, upperLid: 0.48, gazeX: -0.4, mouthCurve: -0.3, mouthPress: 0.3, skew: 0.55, headTurn: -0.2, headTilt: -2 }, // prettier-ignore
    { browHeight: -0.15, browInner: 0.35, browKnit: 0.1, upperLid: 0.38, lowerLid: 0.15, gazeX: -0.85, gazeY: 0.35, mouthCurve: -0.7, mouthPress: 0.5, skew: 1, headTurn: -0.6, headTilt: -5, headDown: 0.15, headForward: -0.4, shoulders: -0.45 }, // prettier-ignore
  ],
};

/**
 * How somebody looks who shows this. Continuous in tension and trust; at no tension the feeling is not seen, and trust, which a calm
 * face shows freely, is seen less the higher the tension is.
 */
export function poseFor({ tension, trust, feeling }: Shown): FacePose {
  const heat = clamp(tension / 100);
  const lean = clamp(trust / 100) * 2 - 1;
  const mood = blend(rest, { ...rest, ...(lean > 0 ? friendly : closed) }, Math.abs(lean));
  const [half, full] = keys[feeling];
  const middle = blend({ ...rest, ...half }, mood, 0.12);
  return heat < 0.5 ? blend(mood, middle, heat * 2) : blend(middle, { ...rest, ...full }, heat * 2 - 1);
}

/** From one pose to another; `share` 0 to 1. */
export function blend<T extends object>(from: T, to: T, share: number): T {
  const numbers = Object.entries(from as Record<string, number>).map(([name, value]) => {
    const target = (to as Record<string, number>)[name] ?? value;
    return [name, value + (target - value) * share];
  });
  return Object.fromEntries(numbers) as T;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
