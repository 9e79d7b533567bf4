import { isIri } from "../validation/xapi/iri.ts";
import { identifierOf, readAgent } from "./agent-identity.ts";
import { canonicalDefinitions } from "./canonical-definitions.ts";
import { isRecord } from "./statement.ts";
import type { Statement } from "./statement.ts";
import { unknownParameters } from "./unknown-parameters.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

/** GET activities: what the statements together say of one; of one that nobody has spoken of, its id (xAPI 1.0.3 Communication 2.5). */
export function answerActivity(statements: readonly Statement[], query: URLSearchParams): XapiAnswer {
  const unknown = unknownParameters(query, ["activityId"]);
  if (unknown !== undefined) return refusal(400, unknown);
  const id = query.get("activityId");
  if (!isIri(id)) return refusal(400, "xAPI 1.0.3 Communication 2.5: activityId is missing, or no IRI");
  const definition = canonicalDefinitions(statements).activities.get(id);
  return { status: 200, body: { objectType: "Activity", id, ...(definition === undefined ? {} : { definition }) }, detail: id };
}

const identifiers = ["mbox", "mbox_sha1sum", "openid", "account"] as const;

/** GET agents: the person behind an agent, with every name that statements give (xAPI 1.0.3 Communication 2.4). The preview takes no two identifiers for the same person. */
export function answerPerson(statements: readonly Statement[], query: URLSearchParams): XapiAnswer {
  const unknown = unknownParameters(query, ["agent"]);
  if (unknown !== undefined) return refusal(400, unknown);
  const agent = readAgent(query.get("agent") ?? "", false);
  if ("problem" in agent) return refusal(400, `xAPI 1.0.3 Communication 2.4: ${String(agent["problem"])}`);
  const wanted = identifierOf(agent);
  const names = new Set<string>();
  for (const value of [agent, ...statements.flatMap(({ actor, object, context }) => [actor, object, context?.["instructor"]])])
    if (isRecord(value) && identifierOf(value) === wanted && typeof value["name"] === "string") names.add(value["name"]);
  const own = Object.fromEntries(identifiers.flatMap((name) => (name in agent ? [[name, [agent[name]]]] : [])));
  return { status: 200, body: { objectType: "Person", ...(names.size === 0 ? {} : { name: [...names] }), ...own }, detail: "a person" };
}
