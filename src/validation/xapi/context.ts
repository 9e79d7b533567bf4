import { listOf, objectOf } from "./check.ts";
import type { Check } from "./check.ts";
import { activity } from "./activity.ts";
import { actor, group } from "./actor.ts";
import { statementReference } from "./statement-reference.ts";
import { extensions, languageTag, text, uuid } from "./values.ts";

/** xAPI 1.0.3 Data 2.4.6.2: one activity, as 0.95 had it, or a list. */
const activities: Check = (given, path, report) => {
  const check = Array.isArray(given) ? listOf("2.4.6.2", activity) : activity;
  check(given, path, report);
};

/** xAPI 1.0.3 Data 2.4.6 */
export const context: Check = objectOf({
  clause: "2.4.6",
  name: "a context",
  properties: {
    registration: uuid("2.4.6.1"),
    instructor: actor,
    team: group,
    contextActivities: objectOf({
      clause: "2.4.6.2",
      othersClause: "2.4.6.2",
      name: "the context activities",
      properties: { parent: activities, grouping: activities, category: activities, other: activities },
    }),
    revision: text("2.4.6"),
    platform: text("2.4.6"),
    language: languageTag("2.4.6"),
    statement: statementReference,
    extensions,
  },
});
