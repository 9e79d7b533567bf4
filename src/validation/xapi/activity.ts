import { isRecord } from "../is-record.ts";
import { both, objectOf } from "./check.ts";
import type { Check } from "./check.ts";
import { interaction, interactionProperties } from "./interaction.ts";
import { exactly, extensions, iri, languageMap } from "./values.ts";

const definition: Check = both(
  objectOf({
    clause: "2.4.4.1",
    name: "an activity's definition",
    properties: {
      name: languageMap,
      description: languageMap,
      type: iri("2.4.4.1"),
      moreInfo: iri("2.4.4.1"),
      extensions,
      ...interactionProperties,
    },
  }),
  (given, path, report) => {
    if (isRecord(given)) interaction(given, path, report);
  },
);

/** xAPI 1.0.3 Data 2.4.4.1 */
export const activity: Check = objectOf({
  clause: "2.4.4.1",
  name: "an activity",
  properties: { objectType: exactly("2.4.4.1", "Activity"), id: iri("2.4.4.1"), definition },
  required: ["id"],
});
