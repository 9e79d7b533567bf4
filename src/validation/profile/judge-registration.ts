import type { Finding } from "../finding.ts";
import { groupBy } from "../group-by.ts";
import { isRecord } from "../is-record.ts";
import { subregistrationOf } from "./judge-subregistrations.ts";
import { PatternMatcher } from "./match-pattern.ts";
import { matchingTemplates, versionsClaimed, withListedActivities } from "./matching-templates.ts";
import type { Profile } from "./profile.ts";

/** What is kept of a statement to judge the order of many. */
export interface PatternStep {
  readonly id: string;
  /** Milliseconds since 1970; not a number where the statement has no time. */
  readonly timeMs: number;
  /** Ids of the templates that it matches. */
  readonly templates: readonly string[];
  /** The part of the registration that it belongs to; undefined for the registration itself. */
  readonly subregistration: string | undefined;
}

/** Undefined for a statement that does not name a version of the profile: patterns do not see it. */
export function toPatternStep(profile: Profile, statement: unknown): PatternStep | undefined {
  if (!isRecord(statement) || !versionsClaimed(profile, statement).some((version) => profile.versions.includes(version))) return undefined;
  const { id, timestamp } = statement;
  const templates = matchingTemplates(profile, withListedActivities(statement)).map((template) => template.id);
  return { id: String(id), timeMs: Date.parse(String(timestamp)), templates, subregistration: subregistrationOf(profile, statement) };
}

/** Whether the statements of one registration that name the profile follow its patterns, as `judgeSteps` says. */
export function judgeRegistration(profile: Profile, statements: readonly unknown[]): readonly Finding[] {
  return judgeSteps(
    profile,
    statements.flatMap((statement) => toPatternStep(profile, statement) ?? []),
  );
}

/** Whether the statements of one registration follow a primary pattern: by themselves those of each subregistration, and those that have none (xAPI Profiles 1.0 Structure 9.0). At most one finding for each. */
export function judgeSteps(profile: Profile, steps: readonly PatternStep[]): readonly Finding[] {
  return [...groupBy(steps, ({ subregistration }) => subregistration).values()].flatMap((group) => judgeOccurrence(profile, group));
}

/**
 * Whether statements that belong together follow one of the profile's primary patterns (xAPI Profiles 1.0 Structure 9, Communication 2.2), by time, and where that
 * is the same in the order given. One statement alone may be of a template that is allowed solo (9.1). A pattern that is not over yet is none broken: the learner may come back. At most
 * one finding, at the first statement that fits no pattern; its path is the statement's id.
 */
function judgeOccurrence(profile: Profile, steps: readonly PatternStep[]): readonly Finding[] {
  const primary = [...profile.patterns].filter(([, pattern]) => pattern.primary).map(([id]) => id);
  if (steps.length === 0 || primary.length === 0 || isSolo(profile, steps)) return [];
  const ordered = [...steps].sort((one, other) => one.timeMs - other.timeMs || 0);
  const matcher = new PatternMatcher(
    profile.patterns,
    ordered.map(({ templates }) => templates),
  );
  const found = primary.map((id) => matcher.match(id));
  if (found.some(({ outcome, at }) => outcome === "partial" || (outcome === "success" && at === ordered.length))) return [];
  const at = Math.min(Math.max(matcher.furthest, ...found.map((one) => one.at)), ordered.length - 1);
  const { id = "", templates = [] } = ordered[at] ?? {};
  const what = templates.join(", ") || "of no template";
  const message = `statement ${at + 1} of the registration's ${ordered.length} (${what}) stands where no pattern has room for it`;
  return [{ rule: primary.join(", "), path: id, message }];
}

function isSolo({ templates }: Profile, [first, ...others]: readonly PatternStep[]): boolean {
  return others.length === 0 && templates.some(({ id, allowedSolo }) => allowedSolo && first?.templates.includes(id) === true);
}
