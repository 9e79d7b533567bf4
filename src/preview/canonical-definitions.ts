import { subStatementOf } from "./statement-references.ts";
import { isRecord } from "./statement.ts";
import type { Statement } from "./statement.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Definitions of activities and displays of verbs, by their ids. */
export interface Definitions {
  readonly activities: ReadonlyMap<string, Fields>;
  readonly verbs: ReadonlyMap<string, Fields>;
}

export const noDefinitions: Definitions = { activities: new Map(), verbs: new Map() };

const kept = new WeakMap<readonly Statement[], Definitions>();

/** What the statements together say of activities and verbs: a property said later stands for one said before, languages add up (xAPI 1.0.3 Data 2.4.4.1). */
export function canonicalDefinitions(statements: readonly Statement[]): Definitions {
  const known = kept.get(statements);
  if (known !== undefined) return known;
  const activities = new Map<string, Fields>();
  const verbs = new Map<string, Fields>();
  const add = (statement: Fields): void => {
    const { object, verb, context } = statement;
    const lists = isRecord(context) && isRecord(context["contextActivities"]) ? Object.values(context["contextActivities"]).flat() : [];
    for (const activity of [object, ...lists]) {
      if (isActivity(activity) && isRecord(activity["definition"]))
        activities.set(String(activity["id"]), merged(activities.get(String(activity["id"])), activity["definition"]));
    }
    if (isRecord(verb) && isRecord(verb["display"]))
      verbs.set(String(verb["id"]), { ...verbs.get(String(verb["id"])), ...verb["display"] });
    const sub = subStatementOf(statement);
    if (sub !== undefined) add(sub);
  };
  for (const statement of statements) add({ ...statement });
  const definitions = { activities, verbs };
  kept.set(statements, definitions);
  return definitions;
}

export function isActivity(value: unknown): value is Fields {
  return isRecord(value) && (value["objectType"] ?? "Activity") === "Activity" && typeof value["id"] === "string";
}

function merged(before: Fields | undefined, definition: Fields): Fields {
  const maps = ["name", "description", "extensions"].flatMap((name) => {
    const [held, said] = [before?.[name], definition[name]];
    return isRecord(held) && isRecord(said) ? [[name, { ...held, ...said }] as const] : [];
  });
  return { ...before, ...definition, ...Object.fromEntries(maps) };
}
