import type { Finding } from "../finding.ts";
import { judgeExtensions } from "./judge-extensions.ts";
import { judgeRule } from "./judge-rule.ts";
import { isRecord } from "../is-record.ts";
import { judgeSubregistrations } from "./judge-subregistrations.ts";
import { matchingTemplates, versionsClaimed, withListedActivities } from "./matching-templates.ts";
import type { Profile, Template } from "./profile.ts";

/**
 * What a statement breaks of the profile whose version it names in its category (xAPI Profiles 1.0 Structure 5: it MUST conform to every template that it matches). One
 * that names no version is not judged. Stricter than the specification in two ways: a statement that matches no template is found, and so is a version that
 * the profile does not describe.
 */
export function judgeStatement(profile: Profile, statement: unknown): readonly Finding[] {
  const claimed = versionsClaimed(profile, statement);
  if (claimed.length === 0) return [];
  const known = claimed.find((version) => profile.versions.includes(version));
  const category = "context.contextActivities.category";
  if (known === undefined)
    return [{ rule: profile.id, path: category, message: `names ${claimed.join(", ")}, which this profile does not describe` }];
  const listed = withListedActivities(statement);
  const templates = matchingTemplates(profile, listed);
  const stray = templates.length === 0 ? [{ rule: known, path: "verb.id", message: "matches no statement template of the profile" }] : [];
  const broken = templates.flatMap((template) => judgeTemplate(template, listed));
  return [...stray, ...broken, ...judgeExtensions(profile, listed), ...judgeSubregistrations(listed)];
}

/** What a statement that has the determining properties of a template breaks of its rules. What a StatementRef points at is not looked up. */
function judgeTemplate({ id, rules, needsObjectRef, needsContextRef }: Template, statement: unknown): readonly Finding[] {
  const { object, context } = isRecord(statement) ? statement : {};
  const message = "has to be a StatementRef";
  return [
    ...(needsObjectRef && !isStatementRef(object) ? [{ rule: id, path: "object", message }] : []),
    ...(needsContextRef && !(isRecord(context) && isStatementRef(context["statement"]))
      ? [{ rule: id, path: "context.statement", message }]
      : []),
    ...rules.flatMap((rule) => judgeRule(rule, statement, id) ?? []),
  ];
}

function isStatementRef(value: unknown): boolean {
  return isRecord(value) && value["objectType"] === "StatementRef";
}
