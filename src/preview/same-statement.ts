import { isDeepStrictEqual } from "node:util";
import { identifierOf, lowerDomain } from "./agent-identity.ts";
import { isActivity } from "./canonical-definitions.ts";
import { isRecord } from "./statement.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Whether a statement that came again is the one that is held, apart from what may differ (xAPI 1.0.3 Data 2.3.1, statement comparison). */
export function isSameStatement(held: Fields, sent: Fields): boolean {
  const given = ["timestamp", "id"].filter((name) => !(name in sent));
  return isDeepStrictEqual(without(comparable(held), given), without(comparable(sent), given));
}

/** What an LRS sets itself. */
const ownOfLrs = ["stored", "authority", "version"];

/** As JSON carries it: without displays and definitions, times as points in time, lists of members and single context activities in one form. */
function comparable(statement: Fields): Fields {
  const { verb, object, context, timestamp, actor, id } = statement;
  return JSON.parse(
    JSON.stringify({
      ...without(statement, ownOfLrs),
      ...(typeof id === "string" ? { id: id.toLowerCase() } : {}),
      actor: agent(actor),
      ...(isRecord(verb) ? { verb: { id: verb["id"] } } : {}),
      object: thing(object),
      ...(isRecord(context) ? { context: contextOf(context) } : {}),
      ...(typeof timestamp === "string" ? { timestamp: Date.parse(timestamp) } : {}),
    }),
  ) as Fields;
}

function thing(object: unknown): unknown {
  if (!isRecord(object)) return object;
  if (object["objectType"] === "SubStatement") return comparable(object);
  if (isActivity(object)) return { objectType: "Activity", id: object["id"] };
  return agent(object);
}

function contextOf(context: Fields): Fields {
  const { contextActivities, instructor, team } = context;
  const lists = isRecord(contextActivities)
    ? Object.fromEntries(Object.entries(contextActivities).map(([name, value]) => [name, [value].flat().map(thing)]))
    : contextActivities;
  return { ...context, contextActivities: lists, instructor: agent(instructor), team: agent(team) };
}

/** Members are in no order. */
function agent(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { objectType = "Agent", member, mbox } = value;
  const members = Array.isArray(member) ? (member as unknown[]).map(agent) : undefined;
  members?.sort((one, other) => String(identifierOf(one)).localeCompare(String(identifierOf(other))));
  const address = typeof mbox === "string" ? { mbox: lowerDomain(mbox) } : {};
  return { ...value, objectType, ...address, ...(members === undefined ? {} : { member: members }) };
}

function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
