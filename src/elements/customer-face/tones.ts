import { lightness, mix, type Colour } from "../../model/colour.ts";
import type { FacePose } from "../../model/face-pose.ts";
import type { Look } from "../../model/person.ts";

/** The colours that follow from a person's own. */
export interface Tones {
  readonly skin: Colour;
  /** Where the light does not fall. */
  readonly shade: Colour;
  /** Lines of the face. */
  readonly line: Colour;
  /** What the cheeks flush to. */
  readonly blush: Colour;
  readonly lip: Colour;
  readonly hair: Colour;
  readonly hairLight: Colour;
  readonly brow: Colour;
}

/** A pale face loses its warmth; a dark one flushes deeper, not redder. */
export function tonesOf({ skin: own, hair, lips, age }: Look, { cheeks }: FacePose): Tones {
  const dark = lightness(own) < 0.42;
  const skin = mix(own, dark ? "#6f6763" : "#ddd6cf", cheeks < 0 ? -cheeks * 0.22 : 0);
  const deep = dark ? "#160609" : "#5c1d12";
  return {
    skin,
    shade: mix(skin, deep, dark ? 0.3 : 0.16),
    line: mix(skin, deep, dark ? 0.62 : 0.5),
    blush: dark ? mix(own, "#8e1f14", 0.6) : mix(own, "#d23a26", 0.75),
    lip: lips ?? mix(skin, dark ? "#5d1820" : "#b1453c", dark ? 0.42 : 0.5),
    hair: hair.colour,
    hairLight: mix(hair.colour, "#ffe9cf", 0.16),
    brow: age > 66 ? mix(hair.colour, "#6b625c", 0.45) : mix(hair.colour, "#1d120e", 0.35),
  };
}
