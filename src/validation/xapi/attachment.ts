import { objectOf, value } from "./check.ts";
import type { Check } from "./check.ts";
import { iri, languageMap } from "./values.ts";

const isLength = (given: unknown): boolean => typeof given === "number" && Number.isInteger(given) && given >= 0;
const isMediaType = (given: unknown): boolean => typeof given === "string" && /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;.*)?$/.test(given);
/** SHA-224, 256, 384, 512. */
const isSha2 = (given: unknown): boolean =>
  typeof given === "string" && /^([0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(given);

/** xAPI 1.0.3 Data 2.4.11 */
export const attachment: Check = objectOf({
  clause: "2.4.11",
  name: "an attachment",
  properties: {
    usageType: iri("2.4.11"),
    display: languageMap,
    description: languageMap,
    contentType: value("2.4.11", isMediaType, "media type"),
    length: value("2.4.11", isLength, "number of octets"),
    sha2: value("2.4.11", isSha2, "SHA-2 sum in hexadecimal"),
    fileUrl: iri("2.4.11"),
  },
  required: ["usageType", "display", "contentType", "length", "sha2"],
});
