import { mix } from "../colour.ts";
import type { HairStyle, Look } from "../person.ts";
import type { Shape } from "./shape.ts";

/** A style's paths: behind the head, before the face, and strands that take the light. */
interface Cut {
  readonly back?: string;
  readonly front?: string;
  readonly light?: string;
  /** Plaited strands: a path and its width. */
  readonly plaits?: readonly [string, number];
  /** Cut close: skin shows through. */
  readonly close?: string;
}

/** From the left ear over the skull to the right ear; a hairline leads back. */
const skull = (top: number, side: number, ear: number): string =>
  `M${-side} ${ear}C${-side - 6} ${top + 38}${-side + 18} ${top} 0 ${top}S${side + 6} ${top + 38} ${side} ${ear}`;

const drawnBack = "L51 136C51 112 46 88 28 82 10 77-10 77-28 82-46 88-51 112-51 136z";
const parted = "L51 138C51 112 45 90 3 68-45 90-51 112-51 138z";
const combed = "M-34 76Q-26 54 0 51M-14 74Q-8 58 14 54M12 73Q20 60 34 62";

const curl = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
/** Curls along an arc about the skull, `from` to `to` in parts of a half turn. */
const curls = (count: number, wide: number, high: number, r: number, from = 0, to = 1): string =>
  Array.from({ length: count }, (_, at) => {
    const angle = Math.PI * (from + ((to - from) * at) / (count - 1));
    return curl(Math.round(-Math.cos(angle) * wide), Math.round(104 - Math.sin(angle) * high), r + (at % 2) * 2);
  }).join("");

const braid = (x: number): string => `M${x * 0.8} 80C${x * 1.3} 120 ${x * 1.3} 170 ${x * 1.25} ${282 - Math.abs(x) / 3}`;

const cuts: Readonly<Record<HairStyle, Cut>> = {
  none: {},
  short: {
    front: `${skull(43, 58, 136)}L51 136C51 118 49 104 43 92 20 97-8 92-23 76-34 88-45 98-49 116-51 122-51 128-51 136z`,
    light: "M-22 74Q-10 56 16 55M0 80Q14 64 34 66",
  },
  crop: { front: `${skull(50, 57, 128)}L51 128C50 112 47 94 38 86 16 80-16 80-38 86-47 94-50 112-51 128z`, light: "M-24 66Q0 56 24 66" },
  swept: { front: skull(40, 59, 138) + drawnBack, light: combed },
  undercut: {
    close: `${skull(52, 57, 132)}L51 132C50 108 42 90 30 86L-30 86C-42 90-50 108-51 132z`,
    front: "M-50 96C-66 54-26 27 14 33 48 35 64 60 54 94 47 84 32 79 12 84-14 90-36 84-50 96z",
    light: "M-34 76Q-22 48 12 46M-8 78Q6 56 34 58",
  },
  curls: { front: `M-54 120C-60 60 60 60 54 120L50 120C49 98 36 88 0 88S-49 98-50 120z${curls(11, 54, 48, 12)}${curls(6, 34, 34, 13, 0.12, 0.88)}`, light: "M-34 72q8-8 16-2M-6 58q9-6 16 1M24 68q9-4 13 4" }, // prettier-ignore
  natural: { back: curls(17, 70, 60, 20, -0.2, 1.2) + curl(0, 100, 70), front: `${skull(40, 60, 132)}L51 132C51 112 44 92 30 87 10 82-10 82-30 87-44 92-51 112-51 132z` }, // prettier-ignore
  pixie: {
    back: "M-62 120C-68 170-58 186-46 192L46 192C58 186 68 170 62 120z",
    front: `${skull(40, 60, 150)}C58 156 53 154 50 148 51 126 49 108 42 98 16 104-16 98-30 78-38 92-49 106-50 148-53 154-58 156-60 150z`,
    light: "M-28 74Q-12 50 18 52M-4 86Q14 64 38 70",
  },
  bob: {
    back: "M-64 110C-76 160-74 200-68 214-30 224 30 224 68 214 74 200 76 160 64 110z",
    front: `${skull(39, 62, 128)}C70 160 72 190 66 212 56 216 48 212 46 206 56 170 54 130 46 106 20 116-20 116-46 106-54 130-56 170-46 206-48 212-56 216-66 212-72 190-70 160-62 128z`, // prettier-ignore
    light: "M-40 92Q-30 58 4 52M30 64Q46 78 48 100",
  },
  long: {
    back: "M-64 100C-80 180-76 250-70 300L70 300C76 250 80 180 64 100z",
    front: `${skull(40, 62, 130)}C74 190 76 250 68 306 54 308 48 300 48 290 56 240 58 180 52 130 48 106 34 92 2 70-34 92-48 106-52 130-58 180-56 240-48 290-48 300-54 308-68 306-76 250-74 190-62 130z`, // prettier-ignore
    light: "M-52 112Q-44 74-8 56M54 118Q46 78 14 58M-62 170Q-66 220-60 270M62 170Q66 220 60 270",
  },
  waves: {
    back: "M-62 100C-86 150-66 180-82 220-84 250-60 256-40 250L40 250C60 256 84 250 82 220 66 180 86 150 62 100z",
    front: `${skull(38, 62, 126)}C82 156 62 178 78 206 84 234 66 252 50 244 60 222 44 206 52 180 58 160 54 124 44 104 30 92 0 92-20 68-30 88-46 104-52 130-56 160-44 180-52 200-46 222-60 226-50 244-66 252-84 234-78 206-62 178-82 156-62 126z`, // prettier-ignore
    light: "M-46 98Q-34 64-18 54M-2 66Q34 66 48 100M-66 150Q-58 176-68 204M66 150Q58 176 68 204",
  },
  ponytail: { back: "M30 60C84 40 104 90 92 140 86 180 96 210 84 240 66 220 66 180 66 150 62 110 50 90 30 90z", front: skull(41, 59, 138) + drawnBack, light: combed }, // prettier-ignore
  bun: { back: curl(0, 42, 23), front: skull(43, 59, 138) + parted, light: "M-44 96Q-30 62-4 56M44 96Q30 62 8 56" },
  braids: {
    back: "M-62 100C-78 170-74 230-66 262L66 262C74 230 78 170 62 100z",
    front: skull(40, 61, 140) + parted,
    plaits: [[-58, -48, 48, 58].map(braid).join(""), 10],
    light: "M-44 94Q-30 62-4 55M44 94Q30 62 8 55M-26 84Q-16 62 0 58M28 84Q18 62 4 58",
  },
  plait: { back: "M-60 110C-66 160-50 200-40 214L46 214C58 190 66 150 60 110z", front: skull(40, 60, 142) + parted, plaits: ["M60 152C68 200 60 250 66 322", 19], light: "M-44 96Q-30 62-4 56M44 96Q30 62 8 56" }, // prettier-ignore
  sides: { front: "M-57 160C-68 140-66 112-52 100-50 118-54 134-53 150zM57 160C68 140 66 112 52 100 50 118 54 134 53 150z" },
};

/** Behind the head, and over it. */
export function hairLayers({ style, colour }: Look["hair"]): { readonly behind: readonly Shape[]; readonly before: readonly Shape[] } {
  const { back, front, light, plaits, close } = cuts[style];
  const deep = mix(colour, "#120b10", 0.28);
  const lit = mix(colour, "#ffe9cf", 0.16);
  return {
    behind: back ? [[back, deep]] : [],
    before: [
      ...(close ? ([[close, deep, 0, 0.75]] satisfies Shape[]) : []),
      ...(front ? ([[front, colour]] satisfies Shape[]) : []),
      ...(plaits
        ? ([
            [plaits[0], colour, plaits[1]],
            [plaits[0], lit, plaits[1] - 4, 1, `.1 ${plaits[1] * 0.75}`],
          ] satisfies Shape[])
        : []),
      ...(light ? ([[light, lit, 3]] satisfies Shape[]) : []),
    ],
  };
}
