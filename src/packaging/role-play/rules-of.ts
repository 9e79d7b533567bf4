import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { CourseContent } from "../content/course-content.ts";
import { compileRules } from "./compile-rules.ts";

/** What the scenarios of this content are played by; undefined where it was not read, since there is no scenario, or not sound. */
export function rulesOf({
  talkRules,
  behaviours,
  missing,
}: Pick<CourseContent, "talkRules" | "behaviours" | "missing">): TalkRules | undefined {
  if (talkRules === undefined || missing.has("behaviours")) return undefined;
  return compileRules(
    talkRules.value,
    behaviours.map(({ value }) => value),
  );
}
