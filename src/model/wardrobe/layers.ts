import type { Look } from "../person.ts";
import { lowerNeckline, lowerOver } from "./dress.ts";
import { hairLayers } from "./hair.ts";
import { headwearLayers } from "./headwear.ts";
import { ear, freckles, glasses } from "./face.ts";
import type { Layers } from "./shape.ts";

/**
 * What a person wears on head and shoulders, drawn out: all that does not move with the face. Made when a course is built, so that an
 * engine holds no wardrobe and a course only the clothes of its own people.
 */
export function layersOf(look: Look): Layers {
  const hair = hairLayers(look.hair);
  const headwear = headwearLayers(look.headwear);
  return {
    behind: [...hair.behind, ...headwear.behind],
    before: [...hair.before, ...headwear.before],
    chest: [...lowerNeckline(look), ...lowerOver(look)],
    ears: look.headwear?.kind === "headscarf" || ["bob", "long", "waves"].includes(look.hair.style) ? [] : [ear(look, -1), ear(look, 1)],
    glasses: glasses(look),
    skin: look.freckles ? [freckles] : [],
  };
}
