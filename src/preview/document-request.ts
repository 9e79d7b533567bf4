import { isIri } from "../validation/xapi/iri.ts";
import { isTimestamp } from "../validation/xapi/timestamp.ts";
import { isUuid } from "../validation/xapi/uuid.ts";
import { identifierOf, readAgent } from "./agent-identity.ts";
import type { DocumentPlace } from "./document-key.ts";
import type { Agent, StoredDocument } from "./run.ts";
import { unknownParameters } from "./unknown-parameters.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

export interface DocumentRequest {
  readonly kind: StoredDocument["kind"];
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly nowMs: number;
  /** Whose documents may be asked for alone; undefined: anybody's. */
  readonly learner: Agent | undefined;
}

/** Without a name: all of the place. */
export type AskedPlace = Omit<DocumentPlace, "name"> & {
  readonly name: string | undefined;
  /** Milliseconds since 1970, exclusive. */
  readonly sinceMs: number;
};

const clauses = { state: "2.3", "agent-profile": "2.6", "activity-profile": "2.7" } as const;
const parameters = {
  state: ["activityId", "agent", "registration", "stateId", "since"],
  "agent-profile": ["agent", "profileId", "since"],
  "activity-profile": ["activityId", "profileId", "since"],
} as const;

/** The place that a request for documents names, or the answer that refuses it (xAPI 1.0.3 Communication 2.3, 2.6, 2.7). */
export function readPlace({ kind, query, method, learner }: DocumentRequest): AskedPlace | XapiAnswer {
  const refuse = (problem: string): XapiAnswer => refusal(400, `xAPI 1.0.3 Communication ${clauses[kind]}: ${problem}`);
  const unknown = unknownParameters(query, parameters[kind]);
  if (unknown !== undefined) return refusal(400, unknown);
  const [activityId, registration, since, json] = ["activityId", "registration", "since", "agent"].map(
    (key) => query.get(key) ?? undefined,
  );
  const name = query.get(kind === "state" ? "stateId" : "profileId") ?? undefined;
  if (kind !== "agent-profile" && !isIri(activityId)) return refuse("activityId is missing, or no IRI");
  if (registration !== undefined && !isUuid(registration)) return refuse("registration is a UUID");
  if (name === "") return refuse("the name of the document is empty");
  if (since !== undefined && !isTimestamp(since)) return refuse("since is a timestamp with its zone");
  if (since !== undefined && (name !== undefined || method !== "GET")) return refuse("since goes with a GET of all names");
  const shared = {
    kind,
    name,
    sinceMs: since === undefined ? -Infinity : Date.parse(since),
    ...(activityId === undefined ? {} : { activityId }),
  };
  if (kind === "activity-profile") return shared;
  if (json === undefined) return refuse("agent is missing");
  const agent = readAgent(json, false);
  if ("problem" in agent) return refuse(String(agent["problem"]));
  if (learner !== undefined && identifierOf(agent) !== identifierOf(learner))
    return refusal(403, "the agent is not the learner of this session");
  return { ...shared, agent, ...(registration === undefined ? {} : { registration }) };
}
