import { isRecord } from "../is-record.ts";
import { pathTo } from "../path-to.ts";
import { value } from "./check.ts";
import type { Check } from "./check.ts";
import { isDuration } from "./duration.ts";
import { isIri } from "./iri.ts";
import { isLanguageTag } from "./language-tag.ts";
import { isTimestamp } from "./timestamp.ts";
import { isUuid } from "./uuid.ts";

/** xAPI 1.0.3 Data 4.3; IRLs too, which are IRIs that lead somewhere. */
export const iri = (clause: string): Check => value(clause, isIri, "IRI");
/** xAPI 1.0.3 Data 4.4 */
export const uuid = (clause: string): Check => value(clause, isUuid, "UUID");
/** xAPI 1.0.3 Data 4.5 */
export const timestamp: Check = value("4.5", isTimestamp, "timestamp of RFC 3339 with its zone");
/** xAPI 1.0.3 Data 4.6 */
export const duration: Check = value("4.6", isDuration, "ISO 8601 duration");
/** RFC 5646 */
export const languageTag = (clause: string): Check => value(clause, isLanguageTag, "language tag of RFC 5646");
/** A text in JSON, not a number or a truth value that could be written as one. */
export const text = (clause: string): Check => value(clause, (given) => typeof given === "string", "text");
/** xAPI 1.0.3 Data 2.2: not a text that holds a truth value. */
export const truth = (clause: string): Check => value(clause, (given) => typeof given === "boolean", "true or false");
/** xAPI 1.0.3 Data 2.2: not a text that holds a number. */
export const number = (clause: string): Check => value(clause, (given) => typeof given === "number", "number");
/** The one value that is allowed. */
export const exactly = (clause: string, wanted: string): Check => value(clause, (given) => given === wanted, `"${wanted}"`);

/** xAPI 1.0.3 Data 4.2: language tags to texts. */
export const languageMap: Check = (map, path, report) => {
  if (!isRecord(map)) return report("4.2", path, "a language map is an object");
  for (const [tag, words] of Object.entries(map)) {
    if (!isLanguageTag(tag)) report("4.2", pathTo(path, tag), `${JSON.stringify(tag)} is no language tag of RFC 5646`);
    if (typeof words !== "string") report(words === null ? "2.2" : "4.2", pathTo(path, tag), "the words of a language are text");
  }
};

/** xAPI 1.0.3 Data 4.1: IRIs to anything, null too. */
export const extensions: Check = (map, path, report) => {
  if (!isRecord(map)) return report("4.1", path, "extensions are an object");
  for (const key of Object.keys(map)) if (!isIri(key)) report("4.1", pathTo(path, key), "the key of an extension is no IRI");
};
