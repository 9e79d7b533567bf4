import { isActivity } from "./canonical-definitions.ts";
import type { Definitions } from "./canonical-definitions.ts";
import { inOneLanguage, oneLanguage } from "./one-language.ts";
import type { StatementFormat } from "./statement-parameters.ts";
import { isRecord } from "./statement.ts";
import type { Statement } from "./statement.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Known {
  readonly definitions: Definitions;
  /** As in Accept-Language. */
  readonly languages: string;
}

/** How each part of a statement is given. */
interface Parts {
  readonly agent: (agent: Fields) => Fields;
  readonly activity: (activity: Fields) => Fields;
  readonly verb: (verb: Fields) => Fields;
}

const identifiers = ["mbox", "mbox_sha1sum", "openid", "account"];
const asItCame = (part: Fields): Fields => part;

/** A statement in one of the formats of GET statements (xAPI 1.0.3 Communication 2.1.3). Context activities are lists in each (Data 2.4.6.2). */
export function formatStatement(statement: Statement, format: StatementFormat, known: Known): Fields {
  return formatted({ ...statement }, partsOf(format, known));
}

function partsOf(format: StatementFormat, { definitions, languages }: Known): Parts {
  if (format === "exact") return { agent: asItCame, activity: asItCame, verb: asItCame };
  if (format === "ids") {
    return { agent: idOfAgent, activity: (activity) => pick(activity, ["objectType", "id"]), verb: (verb) => pick(verb, ["id"]) };
  }
  return {
    agent: asItCame,
    activity: (activity) => {
      const definition = definitions.activities.get(String(activity["id"]));
      return definition === undefined ? activity : { ...activity, definition: inOneLanguage(definition, languages) };
    },
    verb: (verb) => {
      const display = definitions.verbs.get(String(verb["id"]));
      return display === undefined ? verb : { ...verb, display: oneLanguage(display, languages) };
    },
  };
}

function formatted(statement: Fields, parts: Parts): Fields {
  const { actor, verb, object, context, authority } = statement;
  return {
    ...statement,
    ...(isRecord(actor) ? { actor: parts.agent(actor) } : {}),
    ...(isRecord(verb) ? { verb: parts.verb(verb) } : {}),
    ...(isRecord(object) ? { object: objectIn(object, parts) } : {}),
    ...(isRecord(context) ? { context: contextIn(context, parts) } : {}),
    ...(isRecord(authority) ? { authority: parts.agent(authority) } : {}),
  };
}

function objectIn(object: Fields, parts: Parts): Fields {
  if (object["objectType"] === "SubStatement") return formatted(object, parts);
  if (object["objectType"] === "Agent" || object["objectType"] === "Group") return parts.agent(object);
  return isActivity(object) ? parts.activity(object) : object;
}

function contextIn(context: Fields, parts: Parts): Fields {
  const { contextActivities, instructor, team } = context;
  const list = (value: unknown): unknown[] =>
    [value].flat().map((activity) => (isActivity(activity) ? parts.activity(activity) : activity));
  return {
    ...context,
    ...(isRecord(instructor) ? { instructor: parts.agent(instructor) } : {}),
    ...(isRecord(team) ? { team: parts.agent(team) } : {}),
    ...(isRecord(contextActivities)
      ? { contextActivities: Object.fromEntries(Object.entries(contextActivities).map(([name, value]) => [name, list(value)])) }
      : {}),
  };
}

/** Of an anonymous group its members, each by its own identifier. */
function idOfAgent(agent: Fields): Fields {
  const own = pick(agent, ["objectType", ...identifiers]);
  const isAnonymous = !identifiers.some((name) => name in agent);
  return isAnonymous && Array.isArray(agent["member"])
    ? { ...own, member: (agent["member"] as unknown[]).map((member) => (isRecord(member) ? idOfAgent(member) : member)) }
    : own;
}

function pick(from: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
