import { readFileSync } from "node:fs";
import { readProfile } from "../validation/profile/read-profile.ts";
import type { Profile } from "../validation/profile/profile.ts";

const path = new URL("../../xapi-statements/profile.jsonld", import.meta.url);

/** The profile of the courses. Undefined where it cannot be read: the preview hosts all the same, and judges by xAPI and cmi5 alone. */
export function loadProfile(): Profile | undefined {
  try {
    return readProfile(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}
