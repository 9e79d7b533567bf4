import type { Colour } from "./colour.ts";
import type { PersonId } from "./ids.ts";
import type { Layers } from "./wardrobe/shape.ts";

/** Somebody who can be drawn: of people.yaml. What they show comes from elsewhere; nobody is of one mood. */
export interface Person {
  readonly id: PersonId;
  /** In plain text: "a woman of about sixty, short grey hair, green cardigan". */
  readonly description: string;
  readonly look: Look;
  /** The look drawn out, as `layersOf` gives it. */
  readonly layers: Layers;
}

export const hairStyles = [
  "short",
  "crop",
  "swept",
  "undercut",
  "curls",
  "natural",
  "pixie",
  "bob",
  "long",
  "waves",
  "ponytail",
  "bun",
  "braids",
  "plait",
  "sides",
  "none",
] as const;
export type HairStyle = (typeof hairStyles)[number];

/** What a person looks like, in few parts. Every part goes with every other. */
export interface Look {
  /** Years: lines of the face. */
  readonly age: number;
  readonly skin: Colour;
  readonly face: "oval" | "round" | "square" | "long" | "heart";
  /** Neck and shoulders. */
  readonly build: "slight" | "middle" | "broad" | "heavy";
  readonly nose: "narrow" | "middle" | "wide";
  /** Of the irises. */
  readonly eyes: Colour;
  /** 1 thin to 3 thick. */
  readonly brows: 1 | 2 | 3;
  readonly lashes?: boolean;
  /** Where they are painted. */
  readonly lips?: Colour;
  readonly hair: { readonly style: HairStyle; readonly colour: Colour };
  readonly beard?: "stubble" | "short" | "full" | "moustache";
  readonly freckles?: boolean;
  readonly glasses?: "round" | "square";
  readonly earrings?: "hoops" | "pearls";
  readonly hearingAid?: boolean;
  readonly headwear?: { readonly kind: "headscarf" | "turban" | "headwrap" | "cap"; readonly colour: Colour };
  readonly dress: Dress;
}

export interface Dress {
  readonly neck: "crew" | "scoop" | "v" | "roll" | "hood" | "collar" | "closed-collar";
  readonly colour: Colour;
  readonly stripes?: Colour;
  readonly tie?: Colour;
  /** What is worn over it: open in front, an overcoat buttoned. */
  readonly over?: { readonly kind: "cardigan" | "jacket" | "coat" | "overcoat" | "vest" | "shawl"; readonly colour: Colour };
}

/** Where a customer is: two or three shapes behind them, or what is heard behind them on the telephone. */
export const rooms = ["doorstep", "counter", "ward", "office", "street", "shop", "hotel", "kitchen", "waiting", "workshop"] as const;
export type Room = (typeof rooms)[number];
