import { isIri } from "../validation/xapi/iri.ts";
import { isTimestamp } from "../validation/xapi/timestamp.ts";
import { isUuid } from "../validation/xapi/uuid.ts";
import { readAgent } from "./agent-identity.ts";
import type { AskedFor } from "./statement-conditions.ts";
import { unknownParameters } from "./unknown-parameters.ts";

export const formats = ["exact", "ids", "canonical"] as const;
export type StatementFormat = (typeof formats)[number];

/** GET statements as it was asked. */
export interface StatementParameters extends AskedFor {
  readonly statementId?: string;
  readonly voidedStatementId?: string;
  /** Milliseconds since 1970, exclusive. */
  readonly sinceMs?: number;
  /** Milliseconds since 1970, inclusive. */
  readonly untilMs?: number;
  /** 0: as many as the preview gives at once. */
  readonly limit: number;
  readonly format: StatementFormat;
  readonly attachments: boolean;
  readonly ascending: boolean;
}

type Shape = readonly [holds: (text: string) => boolean, expected: string];

const truth: Shape = [(text) => text === "true" || text === "false", "true or false"];
const uuid: Shape = [isUuid, "a UUID"];
const iri: Shape = [isIri, "an IRI"];
const time: Shape = [isTimestamp, "a timestamp with its zone"];

const shapes: Readonly<Record<string, Shape>> = {
  statementId: uuid,
  voidedStatementId: uuid,
  agent: [() => true, ""],
  verb: iri,
  activity: iri,
  registration: uuid,
  related_activities: truth,
  related_agents: truth,
  since: time,
  until: time,
  limit: [(text) => /^\d+$/.test(text), "a whole number, 0 or more"],
  format: [(text) => formats.some((format) => format === text), formats.join(", ")],
  attachments: truth,
  ascending: truth,
};

/** The parameters of GET statements, or what is wrong with them; parameters that nobody knows are refused, not ignored (xAPI 1.0.3 Communication 2.1.3 and 3.2). */
export function readStatementParameters(query: URLSearchParams): StatementParameters | { readonly problem: string } {
  const unknown = unknownParameters(query, Object.keys(shapes));
  if (unknown !== undefined) return { problem: unknown };
  for (const [name, [holds, expected]] of Object.entries(shapes)) {
    const text = query.get(name);
    if (text !== null && !holds(text))
      return { problem: `xAPI 1.0.3 Communication 2.1.3: ${name} is ${expected}, not ${JSON.stringify(text)}` };
  }
  const get = (name: string): string | undefined => query.get(name) ?? undefined;
  const [statementId, voidedStatementId] = [get("statementId"), get("voidedStatementId")];
  const others = [...query.keys()].filter((name) => !["statementId", "voidedStatementId", "attachments", "format"].includes(name));
  if (statementId !== undefined && voidedStatementId !== undefined)
    return { problem: "xAPI 1.0.3 Communication 2.1.3: statementId and voidedStatementId exclude each other" };
  if ((statementId ?? voidedStatementId) !== undefined && others.length > 0)
    return { problem: `xAPI 1.0.3 Communication 2.1.3: beside an id stand attachments and format alone, not ${others.join(", ")}` };
  const agent = query.has("agent") ? readAgent(query.get("agent") ?? "", true) : undefined;
  if (agent !== undefined && "problem" in agent) return { problem: String(agent["problem"]) };
  const [since, until] = [get("since"), get("until")];
  return {
    ...(statementId === undefined ? {} : { statementId }),
    ...(voidedStatementId === undefined ? {} : { voidedStatementId }),
    ...(since === undefined ? {} : { sinceMs: Date.parse(since) }),
    ...(until === undefined ? {} : { untilMs: Date.parse(until) }),
    agent,
    verb: get("verb"),
    activity: get("activity"),
    registration: get("registration"),
    relatedAgents: get("related_agents") === "true",
    relatedActivities: get("related_activities") === "true",
    limit: Number(get("limit") ?? 0),
    format: formats.find((format) => format === get("format")) ?? "exact",
    attachments: get("attachments") === "true",
    ascending: get("ascending") === "true",
  };
}
