import type { FacePose } from "./face-pose.ts";

/** What can be seen in a face, as keys of the interface's words: never what it means. */
export interface SeenInFace {
  /** One to four features; `face.seen.<key>` are their words, made to be listed. */
  readonly features: readonly FaceFeature[];
  /** `face.gaze.<key>.<pronoun>` is a sentence. */
  readonly gaze: "straight" | "at" | "down" | "aside";
}

/** What is seen, and how strongly: 0 not at all, 1 at the end of its scale. Of each row of the face one thing is said: the strongest. */
const rows = [
  {
    "jaw-set": (pose: FacePose) => (pose.mouthPress > 0.4 && pose.mouthOpen < 0.25 && pose.browInner < -0.2 ? 1 : 0),
  },
  {
    "brows-down": ({ browInner, browHeight }: FacePose) => -(browInner + browHeight) / 1.6,
    "brows-up": ({ browHeight }: FacePose) => browHeight - 0.15,
    "brows-middle": ({ browInner, browHeight }: FacePose) => browInner - browHeight * 0.5,
    "brow-one": ({ skew }: FacePose) => skew * 0.8,
  },
  {
    "eyes-wide": ({ upperLid }: FacePose) => (upperLid - 0.72) * 5,
    "eyes-wet": ({ wet }: FacePose) => wet,
    "eyes-heavy": ({ upperLid }: FacePose) => (0.52 - upperLid) * 3,
    "eyes-narrow": ({ lowerLid, mouthCurve }: FacePose) => (mouthCurve < 0 ? lowerLid : 0),
    "eyes-hollow": ({ hollows }: FacePose) => hollows * 0.9,
  },
  {
    smile: ({ mouthCurve }: FacePose) => (mouthCurve - 0.5) * 2,
    "smile-small": ({ mouthCurve }: FacePose) => (mouthCurve > 0.5 ? 0 : mouthCurve * 1.5),
    "mouth-open": ({ mouthOpen, mouthCurve }: FacePose) => (mouthCurve < 0 ? (mouthOpen - 0.25) * 3 : 0),
    "lips-pressed": ({ mouthPress, browInner }: FacePose) => (browInner < -0.2 ? 0 : mouthPress),
    "corners-down": ({ mouthCurve }: FacePose) => -mouthCurve * 1.1,
  },
  {
    flushed: ({ cheeks, mouthCurve }: FacePose) => (mouthCurve > 0.3 ? 0 : cheeks - 0.1),
    pale: ({ cheeks }: FacePose) => -cheeks - 0.2,
  },
  {
    "head-bowed": ({ headDown, headForward }: FacePose) => (headForward > 0.3 ? 0 : headDown - 0.05),
    "head-forward": ({ headForward }: FacePose) => headForward * 0.6,
    "head-aside": ({ headTurn }: FacePose) => Math.abs(headTurn),
    "head-tilted": ({ headTilt }: FacePose) => Math.abs(headTilt) / 12,
  },
  {
    "shoulders-up": ({ shoulders }: FacePose) => shoulders,
    "shoulders-hang": ({ shoulders }: FacePose) => -shoulders,
  },
] as const;

type KeysOf<Row> = Row extends Row ? keyof Row : never;
export type FaceFeature = KeysOf<(typeof rows)[number]> | "even";

const plain = 0.3;
const mostFeatures = 4;

/** What an onlooker would say of this pose: the strongest few features, from the brows down, and where the eyes look. */
export function describePose(pose: FacePose): SeenInFace {
  const strongest = rows.flatMap((row, at) => {
    const entries = Object.entries(row as Readonly<Record<string, (pose: FacePose) => number>>);
    const seen = entries.map(([key, strength]) => ({ key: key as FaceFeature, at, strength: strength(pose) }));
    return seen.reduce((most, next) => (next.strength > most.strength ? next : most));
  });
  const said = strongest
    .filter(({ strength }) => strength > plain)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, mostFeatures)
    .sort((a, b) => a.at - b.at)
    .map(({ key }) => key);
  const little: readonly FaceFeature[] = said.length === 0 ? ["even"] : [];
  return { features: [...said, ...little], gaze: gazeOf(pose) };
}

function gazeOf({ gazeX, gazeY, mouthCurve }: FacePose): SeenInFace["gaze"] {
  if (gazeY > 0.4) return "down";
  if (Math.abs(gazeX) > 0.3) return "aside";
  return mouthCurve > 0.25 ? "at" : "straight";
}
