import type { PersonId } from "../../src/model/ids.ts";
import type { Look, Person } from "../../src/model/person.ts";
import { layersOf } from "../../src/model/wardrobe/layers.ts";

const look: Look = {
  age: 40,
  skin: "#a06040",
  face: "oval",
  build: "middle",
  nose: "middle",
  eyes: "#402010",
  brows: 2,
  hair: { style: "short", colour: "#202020" },
  dress: { neck: "crew", colour: "#305060" },
};

/** Somebody to be drawn in a test. */
export const somebody: Person = { id: "p-test" as PersonId, description: "somebody", look, layers: layersOf(look) };
