import { launchDataStateId } from "../validation/cmi5/vocabulary.ts";
import { documentKey, documentScope, storeDocument } from "./document-key.ts";
import type { DocumentPlace } from "./document-key.ts";
import type { Agent, HeldCmi5, StoredDocument } from "./run.ts";
import { accountOf } from "./statement-query.ts";
import { isRecord } from "./statement.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

export interface DocumentRequest {
  readonly kind: StoredDocument["kind"];
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly nowMs: number;
}

type Documents = HeldCmi5["documents"];

interface Outcome {
  readonly documents: Documents;
  readonly answer: XapiAnswer;
}

/** State, agent profile and activity profile documents (xAPI 1.0.3 Communication 2.3, 2.6, 2.7) with ETags (3.1). */
export function answerDocument(documents: Documents, learner: Agent, request: DocumentRequest): Outcome {
  const refuse = (answer: XapiAnswer): Outcome => ({ documents, answer });
  const place = readPlace(learner, request);
  if ("status" in place) return refuse(place);
  const scope = documentScope(place);
  if (place.name === undefined) {
    const inScope = Object.entries(documents).filter(([key]) => key.startsWith(scope));
    if (request.method === "GET") return refuse({ status: 200, body: newerNames(inScope, request.query), detail: "all names" });
    if (request.method !== "DELETE" || request.kind !== "state") return refuse(refusal(400, "the request names no document"));
    const kept = Object.entries(documents).filter(([key, { name }]) => !key.startsWith(scope) || name === launchDataStateId);
    return { documents: Object.fromEntries(kept), answer: { status: 204, detail: "all" } };
  }
  return answerOne(documents, documentKey({ ...place, name: place.name }), place.name, request);
}

function answerOne(documents: Documents, key: string, name: string, request: DocumentRequest): Outcome {
  const { method, headers, body, kind, nowMs } = request;
  const refuse = (answer: XapiAnswer): Outcome => ({ documents, answer: { ...answer, detail: name } });
  const before = documents[key];
  if (method === "GET") return refuse(before ? found(before) : noDocument);
  if (kind === "state" && name === launchDataStateId) return refuse(refusal(403, "cmi5 10.0: the AU does not change LMS.LaunchData"));
  const precondition = checkPreconditions(before, request);
  if (precondition) return refuse(precondition);
  if (method === "DELETE") {
    const { [key]: _gone, ...rest } = documents;
    return { documents: rest, answer: { status: 204, detail: name } };
  }
  const type = headers.get("content-type") ?? "application/octet-stream";
  if (type.startsWith("application/json") && parse(body) === undefined) return refuse(refusal(400, "the document is not JSON"));
  let bytes = body;
  if (method === "POST" && before) {
    const [held, sent] = [parse(Buffer.from(before.base64, "base64")), parse(body)];
    if (!isRecord(held) || !isRecord(sent) || !before.contentType.startsWith("application/json") || !type.startsWith("application/json")) {
      return refuse(refusal(400, "xAPI 1.0.3 Communication 2.2: POST merges JSON objects alone"));
    }
    bytes = Buffer.from(JSON.stringify({ ...held, ...sent }));
  }
  const stored = storeDocument({ kind, name }, type, bytes, nowMs);
  return {
    documents: { ...documents, [key]: stored },
    answer: { status: 204, headers: { ETag: stored.etag }, detail: `${name}, ${bytes.length} bytes` },
  };
}

/** Not a mistake: a course asks for what an earlier session may have left. */
const noDocument: XapiAnswer = { status: 404, body: { error: true, message: "there is no such document" }, detail: "" };

function found({ contentType, base64, etag, updatedAtMs }: StoredDocument): XapiAnswer {
  return {
    status: 200,
    body: Buffer.from(base64, "base64"),
    headers: { "Content-Type": contentType, ETag: etag, "Last-Modified": new Date(updatedAtMs).toUTCString() },
    detail: "",
  };
}

/** xAPI 1.0.3 Communication 3.1: state documents need no header, an existing profile document does. */
function checkPreconditions(before: StoredDocument | undefined, { kind, method, headers }: DocumentRequest): XapiAnswer | undefined {
  const ifMatch = headers.get("if-match");
  const ifNoneMatch = headers.get("if-none-match");
  const matches = (header: string): boolean =>
    before !== undefined && (header.trim() === "*" || header.split(",").some((tag) => tag.trim() === before.etag));
  if (ifMatch !== null && !matches(ifMatch)) return refusal(412, "the document is not the one of If-Match");
  if (ifNoneMatch !== null && matches(ifNoneMatch)) return refusal(412, "If-None-Match: there is a document");
  return kind !== "state" && method === "PUT" && before && ifMatch === null && ifNoneMatch === null
    ? refusal(409, "the profile document exists: say If-Match or If-None-Match")
    : undefined;
}

function readPlace(
  learner: Agent,
  { kind, query }: DocumentRequest,
): (Omit<DocumentPlace, "name"> & { readonly name: string | undefined }) | XapiAnswer {
  const name = query.get(kind === "state" ? "stateId" : "profileId") ?? undefined;
  const activityId = query.get("activityId") ?? undefined;
  const registration = query.get("registration") ?? undefined;
  const account = accountOf(query.get("agent"));
  if (kind !== "agent-profile" && activityId === undefined) return refusal(400, "activityId is missing");
  if (kind === "activity-profile") return { kind, activityId: activityId ?? "", name };
  if (account === undefined || account === "unreadable") return refusal(400, "agent is missing, or no JSON object with an account");
  const own = learner.account;
  if (account.homePage !== own.homePage || account.name !== own.name) return refusal(403, "the agent is not the learner of this session");
  if (kind === "agent-profile") return { kind, agent: { account }, name };
  return { kind, agent: { account }, name, activityId: activityId ?? "", ...(registration === undefined ? {} : { registration }) };
}

function newerNames(entries: readonly (readonly [string, StoredDocument])[], query: URLSearchParams): string[] {
  const since = Date.parse(query.get("since") ?? "1970-01-01T00:00:00Z");
  return entries.filter(([, { updatedAtMs }]) => !(updatedAtMs <= since)).map(([, { name }]) => name);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
