/**
 * The names that cmi5 gives to things. Written here once more although the courses have their own: an LMS that shared the courses'
 * constants would agree with their mistakes.
 */
export const cmi5Category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
export const moveOnCategory = "https://w3id.org/xapi/cmi5/context/categories/moveon";

const contextExtension = "https://w3id.org/xapi/cmi5/context/extensions/";
export const extensions = {
  sessionId: `${contextExtension}sessionid`,
  masteryScore: `${contextExtension}masteryscore`,
  launchMode: `${contextExtension}launchmode`,
  launchUrl: `${contextExtension}launchurl`,
  moveOn: `${contextExtension}moveon`,
} as const;
/** cmi5 9.5.5.2 */
export const reasonExtension = "https://w3id.org/xapi/cmi5/result/extensions/reason";
/** cmi5 9.5.5.1 */
export const progressExtension = "https://w3id.org/xapi/cmi5/result/extensions/progress";

export const verbs = {
  launched: "http://adlnet.gov/expapi/verbs/launched",
  initialized: "http://adlnet.gov/expapi/verbs/initialized",
  completed: "http://adlnet.gov/expapi/verbs/completed",
  passed: "http://adlnet.gov/expapi/verbs/passed",
  failed: "http://adlnet.gov/expapi/verbs/failed",
  terminated: "http://adlnet.gov/expapi/verbs/terminated",
  abandoned: "https://w3id.org/xapi/adl/verbs/abandoned",
  waived: "https://w3id.org/xapi/adl/verbs/waived",
  satisfied: "https://w3id.org/xapi/adl/verbs/satisfied",
} as const;
export type Cmi5Verb = keyof typeof verbs;

export const activityTypes = {
  course: "https://w3id.org/xapi/cmi5/activitytype/course",
  block: "https://w3id.org/xapi/cmi5/activitytype/block",
} as const;

export const launchDataStateId = "LMS.LaunchData";
export const learnerPreferencesProfileId = "cmi5LearnerPreferences";

/** The cmi5 name of a verb; undefined for any other. */
export function cmi5Verb(id: string): Cmi5Verb | undefined {
  return (Object.keys(verbs) as Cmi5Verb[]).find((name) => verbs[name] === id);
}
