import type { ToldWhat } from "../../src/model/told-rows.ts";
import { locate, parseJsonPath } from "../../src/validation/profile/json-path.ts";
import { matchingTemplates } from "../../src/validation/profile/matching-templates.ts";
import { publishedProfile } from "../validation/profile/published-contract.ts";
import { recourseProfile } from "../validation/profile/recourse-profile.ts";

/** The rows of what learners read under which a statement falls, as the profile has it. */
export function rowsToldBy(statement: unknown): readonly ToldWhat[] {
  const templates = matchingTemplates(recourseProfile, statement).map(({ id }) => id);
  const told = publishedProfile.templates.filter(({ id }) => templates.includes(id)).flatMap((one) => one["rc:told"]);
  return told.flatMap((one) => (locate(parseJsonPath(one["rc:at"]) ?? [], statement).length === 0 ? [] : [one["rc:row"] as ToldWhat]));
}

/** The row of an element that a SCORM package has set, as the profile has it. Of interactions it is the id that says: undefined for all else of them. */
export function rowOfElement(element: string, value: string, edition: "rc:scorm12" | "rc:scorm2004"): ToldWhat | "unknown" | undefined {
  if (element.startsWith("cmi.interactions")) return /^cmi\.interactions\.\d+\.id$/.test(element) ? rowOfInteraction(value) : undefined;
  const row = publishedProfile["rc:rows"].find((one) => one[edition]?.some((name) => element === name || element.startsWith(`${name}.`)));
  return row === undefined ? "unknown" : (row["rc:row"] as ToldWhat);
}

function rowOfInteraction(id: string): ToldWhat {
  return /^t\d+-q/.test(id) ? "answers" : /-r[\d.]+-t\d+$/.test(id) ? "turns" : /-r\d+$/.test(id) ? "runs" : "practice";
}
