import { launchDataStateId } from "../validation/cmi5/vocabulary.ts";
import { brokenCondition } from "./document-conditions.ts";
import { documentKey, isInScope, storeDocument } from "./document-key.ts";
import { readPlace } from "./document-request.ts";
import type { AskedPlace, DocumentRequest } from "./document-request.ts";
import type { HeldCmi5, StoredDocument } from "./run.ts";
import { isRecord } from "./statement.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

type Documents = HeldCmi5["documents"];

interface Outcome {
  readonly documents: Documents;
  readonly answer: XapiAnswer;
}

/** State, agent profile and activity profile documents (xAPI 1.0.3 Communication 2.3, 2.6, 2.7) with ETags (3.1). */
export function answerDocument(documents: Documents, request: DocumentRequest): Outcome {
  const place = readPlace(request);
  if ("status" in place) return { documents, answer: place };
  return place.name === undefined
    ? answerAll(documents, place, request)
    : answerOne(documents, documentKey({ ...place, name: place.name }), place.name, request);
}

function answerAll(documents: Documents, place: AskedPlace, { method, kind }: DocumentRequest): Outcome {
  const inScope = Object.entries(documents).filter(([key]) => isInScope(key, place));
  if (method === "GET") {
    const newer = inScope.map(([, document]) => document).filter(({ updatedAtMs }) => updatedAtMs > place.sinceMs);
    const names = [...new Set(newer.map(({ name }) => name))];
    const headers = newer.length === 0 ? {} : modified(Math.max(...newer.map(({ updatedAtMs }) => updatedAtMs)));
    return { documents, answer: { status: 200, body: names, headers, detail: "all names" } };
  }
  if (method !== "DELETE" || kind !== "state") return { documents, answer: refusal(400, "the request names no document") };
  const gone = new Set(inScope.filter(([, { name }]) => name !== launchDataStateId).map(([key]) => key));
  const kept = Object.entries(documents).filter(([key]) => !gone.has(key));
  return { documents: Object.fromEntries(kept), answer: { status: 204, detail: "all" } };
}

function answerOne(documents: Documents, key: string, name: string, request: DocumentRequest): Outcome {
  const { method, headers, body, kind, nowMs } = request;
  const refuse = (answer: XapiAnswer): Outcome => ({ documents, answer: { ...answer, detail: name } });
  const before = documents[key];
  if (kind === "state" && name === launchDataStateId && method !== "GET")
    return refuse(refusal(403, "cmi5 10.0: the AU does not change LMS.LaunchData"));
  if (method === "GET" && before === undefined) return refuse(noDocument);
  const condition = brokenCondition(before, request);
  if (condition) return refuse(condition);
  if (method === "GET" && before !== undefined) return refuse(found(before));
  if (method === "DELETE") {
    const { [key]: _gone, ...rest } = documents;
    return { documents: rest, answer: { status: 204, detail: name } };
  }
  const type = headers.get("content-type") ?? "application/octet-stream";
  if (type.startsWith("application/json") && parse(body) === undefined) return refuse(refusal(400, "the document is not JSON"));
  const bytes = method === "POST" && before ? merged(before, type, body) : body;
  if (bytes === undefined)
    return refuse(
      refusal(400, "xAPI 1.0.3 Communication 2.2: POST merges JSON objects alone, and both documents are to be of application/json"),
    );
  const stored = storeDocument({ kind, name }, type, bytes, nowMs);
  return {
    documents: { ...documents, [key]: stored },
    answer: { status: 204, headers: { ETag: stored.etag }, detail: `${name}, ${bytes.length} bytes` },
  };
}

/** Top-level properties of what was sent over those that are held; undefined where either is no JSON object (xAPI 1.0.3 Communication 2.2). */
function merged(before: StoredDocument, type: string, body: Buffer): Buffer | undefined {
  const [held, sent] = [parse(Buffer.from(before.base64, "base64")), parse(body)];
  const areJson = [before.contentType, type].every((each) => each.startsWith("application/json"));
  return areJson && isRecord(held) && isRecord(sent) ? Buffer.from(JSON.stringify({ ...held, ...sent })) : undefined;
}

/** Not a mistake: a course asks for what an earlier session may have left. */
const noDocument: XapiAnswer = { status: 404, body: { error: true, message: "there is no such document" }, detail: "" };

function found({ contentType, base64, etag, updatedAtMs }: StoredDocument): XapiAnswer {
  return {
    status: 200,
    body: Buffer.from(base64, "base64"),
    headers: { "Content-Type": contentType, ETag: etag, ...modified(updatedAtMs) },
    detail: "",
  };
}

function modified(atMs: number): Readonly<Record<string, string>> {
  return { "Last-Modified": new Date(atMs).toUTCString() };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
