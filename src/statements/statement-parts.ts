import { v5 } from "uuid";
import { profileVersionIri, recourseIri, verbIris, type VerbName } from "./iris.ts";
import type { Activity, Context, ContextActivities, Statement } from "./statement.ts";
import type { Moment, StatementSession } from "./statement-session.ts";

// Marked, so that an engine that makes no ids by it leaves it out.
const idNamespace = /* @__PURE__ */ v5(recourseIri, v5.URL);

/**
 * The id of a statement: the same for the same fact of the same session, so that a repeated call is the same statement.
 * `revision` is the attempt's after the fact, `about` tells apart what one fact brought about.
 */
export function statementId(session: StatementSession, revision: number, verb: VerbName, about: string): string {
  return v5(JSON.stringify([session.sessionId, revision, verb, about]), idNamespace);
}

export function toVerb(name: VerbName): Statement["verb"] {
  return { id: verbIris[name], display: { en: name } };
}

/** xAPI 1.0.3 Data 4.5, cmi5 9.7. */
export function toTimestamp({ nowMs }: Moment): string {
  return new Date(nowMs).toISOString();
}

/** The launch's context template with ours added; where both name a value, the template's stays (cmi5 10, contextTemplate). */
export function toContext(
  session: StatementSession,
  activities: ContextActivities,
  extensions: Readonly<Record<string, unknown>> = {},
): Context {
  const template = session.contextTemplate;
  const category = [...(activities.category ?? []), activity(profileVersionIri)];
  return {
    revision: session.outline.version,
    ...template,
    ...(session.registration === undefined ? {} : { registration: session.registration }),
    contextActivities: merged(template.contextActivities ?? {}, { ...activities, category }),
    extensions: { ...extensions, ...template.extensions },
  };
}

function activity(id: string): Activity {
  return { objectType: "Activity", id };
}

function merged(template: ContextActivities, ours: ContextActivities): ContextActivities {
  const keys = ["parent", "grouping", "category", "other"] as const;
  const lists = keys.map((key) => [key, distinct([...listed(template[key]), ...listed(ours[key])])] as const);
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

/** xAPI 1.0.3 Data 2.4.6.2 lets a single activity stand where a list is meant. */
function listed(activities: readonly Activity[] | Activity | undefined): readonly Activity[] {
  if (activities === undefined) return [];
  return "id" in activities ? [activities] : activities;
}

function distinct(activities: readonly Activity[]): Activity[] {
  return activities.filter((one, index) => activities.findIndex((other) => other.id === one.id) === index);
}
