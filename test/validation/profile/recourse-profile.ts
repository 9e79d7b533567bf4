import { readFileSync } from "node:fs";
import { readProfile } from "../../../src/validation/profile/read-profile.ts";

/** The profile of this project, as it is published. */
export const recourseProfileJson: unknown = JSON.parse(
  readFileSync(new URL("../../../xapi-statements/profile.jsonld", import.meta.url), "utf8"),
);
export const recourseProfile = readProfile(recourseProfileJson);
