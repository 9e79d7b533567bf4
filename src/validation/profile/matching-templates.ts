import { isRecord } from "../is-record.ts";
import { contextLists, type Profile, type Template } from "./profile.ts";

/**
 * The templates all of whose determining properties a statement has (xAPI Profiles 1.0 Communication 2.1, `matches_determining_properties`), whether it follows their
 * rules or not.
 */
export function matchingTemplates({ templates }: Profile, statement: unknown): readonly Template[] {
  const verb = member(member(statement, "verb"), "id");
  const objectType = member(member(member(statement, "object"), "definition"), "type");
  const usages = list(member(statement, "attachments")).map((one) => member(one, "usageType"));
  const activities = member(member(statement, "context"), "contextActivities");
  return templates.filter(({ determining }) => {
    const { verb: ownVerb, objectActivityType, activityTypes, attachmentUsageTypes } = determining;
    if (ownVerb !== undefined && ownVerb !== verb) return false;
    if (objectActivityType !== undefined && objectActivityType !== objectType) return false;
    if (!attachmentUsageTypes.every((type) => usages.includes(type))) return false;
    return contextLists.every((name) => {
      const asked = activityTypes[name];
      if (asked.length === 0) return true;
      const types = list(member(activities, name)).map((one) => member(member(one, "definition"), "type"));
      return asked.every((type) => types.includes(type));
    });
  });
}

/** Ids of the versions of this profile that a statement names in its category, known or not. */
export function versionsClaimed({ id, versions }: Profile, statement: unknown): readonly string[] {
  const named = list(member(member(member(statement, "context"), "contextActivities"), "category")).map((one) => member(one, "id"));
  return named.filter((one): one is string => typeof one === "string" && (versions.includes(one) || isVersionOf(id, one)));
}

/** As versions are commonly named: the profile's IRI, then `/v` and a number. */
function isVersionOf(profile: string, id: string): boolean {
  return id.startsWith(`${profile}/v`) && /^\d/.test(id.slice(profile.length + 2));
}

/** The statement with a list where a single context activity stands (xAPI 1.0.3 Data 2.4.6.2). */
export function withListedActivities(statement: unknown): unknown {
  const context = member(statement, "context");
  const activities = member(context, "contextActivities");
  if (!isRecord(statement) || !isRecord(context) || !isRecord(activities)) return statement;
  const lists = Object.fromEntries(Object.entries(activities).map(([name, value]) => [name, isRecord(value) ? [value] : value]));
  return { ...statement, context: { ...context, contextActivities: lists } };
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined ? [] : [value];
}
