import type { Standard } from "../../model/catalogue.ts";

/**
 * Whether a package of this standard can hand answers over in this mode. A web package tells nobody anything, and promises so; the record
 * store of the launch is there in cmi5 and xAPI alone, for in SCORM the only way would be the learner's interactions, beside the test's.
 */
export function carries(standard: Standard, mode: "link" | "anonymous" | "confidential"): boolean {
  if (mode === "confidential") return standard === "cmi5" || standard === "xapi";
  return mode === "link" || standard !== "web";
}

/** Why there is no form in the packages for these standards; for whoever builds. */
export function whyNot(mode: "link" | "anonymous" | "confidential"): string {
  return mode === "confidential"
    ? "the answers go to the record store of the launch, which only cmi5 and xAPI have"
    : "a web package tells nobody anything";
}

/** For whoever builds a package with a credential in it. */
export function credentialNotice(form: string, setting: "reaction" | "behaviour"): string {
  return `The credential of the ${form} (${setting}.key, ${setting}.secret) stands in the packages: everybody who can open the course can read it and write with it. Let it write statements and nothing else, to an endpoint kept for this alone.`;
}
