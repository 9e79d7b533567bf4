import { blend } from "./face-pose.ts";
import type { Feeling, Shown } from "./shown.ts";

/** A voice on the telephone in numbers, 0 to 1 each. */
export interface VoicePose {
  /** 0 slow, 0.5 even, 1 fast. */
  readonly pace: number;
  /** 0 hardly to be heard, 0.5 as in a talk, 1 shouted. */
  readonly volume: number;
  /** How much of the time is silence. */
  readonly pauses: number;
  /** How far from steady. */
  readonly shake: number;
}

/** What is heard in it, as keys of the interface's words: never what it means. */
export interface HeardInVoice {
  /** `voice.how.<key>`, one or two, to be joined. */
  readonly how: readonly ("fast" | "slowly" | "evenly" | "loud" | "quietly")[];
  /** `voice.also.<key>` is a sentence. */
  readonly also: readonly ("pauses" | "shakes")[];
}

const rest: VoicePose = { pace: 0.5, volume: 0.5, pauses: 0.1, shake: 0 };

const keys: Readonly<Record<Feeling, readonly [VoicePose, VoicePose]>> = {
  anger: [
    { pace: 0.55, volume: 0.66, pauses: 0.25, shake: 0 },
    { pace: 0.85, volume: 1, pauses: 0, shake: 0.1 },
  ],
  fear: [
    { pace: 0.75, volume: 0.45, pauses: 0.1, shake: 0.3 },
    { pace: 1, volume: 0.35, pauses: 0.1, shake: 1 },
  ],
  humiliation: [
    { pace: 0.4, volume: 0.3, pauses: 0.4, shake: 0 },
    { pace: 0.25, volume: 0.12, pauses: 0.75, shake: 0.2 },
  ],
  exhaustion: [
    { pace: 0.3, volume: 0.38, pauses: 0.35, shake: 0 },
    { pace: 0.05, volume: 0.2, pauses: 0.7, shake: 0 },
  ],
  grief: [
    { pace: 0.35, volume: 0.38, pauses: 0.5, shake: 0.4 },
    { pace: 0.2, volume: 0.25, pauses: 0.8, shake: 1 },
  ],
  disappointment: [
    { pace: 0.42, volume: 0.42, pauses: 0.35, shake: 0 },
    { pace: 0.25, volume: 0.35, pauses: 0.6, shake: 0 },
  ],
};

/** How somebody sounds who shows this. Continuous in tension and trust; trust makes a calm voice a little livelier. */
export function voiceFor({ tension, trust, feeling }: Shown): VoicePose {
  const heat = Math.min(1, Math.max(0, tension / 100));
  const calm = { ...rest, pauses: 0.25 - trust / 500, volume: 0.44 + trust / 900 };
  const [half, full] = keys[feeling];
  return heat < 0.5 ? blend(calm, half, heat * 2) : blend(half, full, heat * 2 - 1);
}

/** What a listener would say of this voice. */
export function describeVoice({ pace, volume, pauses, shake }: VoicePose): HeardInVoice {
  const how: HeardInVoice["how"] = [
    ...(pace > 0.64 ? (["fast"] as const) : pace < 0.38 ? (["slowly"] as const) : []),
    ...(volume > 0.7 ? (["loud"] as const) : volume < 0.36 ? (["quietly"] as const) : []),
  ];
  return {
    how: how.length > 0 ? how : ["evenly"],
    also: [...(pauses > 0.45 ? (["pauses"] as const) : []), ...(shake > 0.45 ? (["shakes"] as const) : [])],
  };
}
