import { createHash } from "node:crypto";
import { identifierPlace } from "./agent-identity.ts";
import type { StoredDocument } from "./run.ts";

export interface DocumentPlace {
  readonly kind: StoredDocument["kind"];
  readonly activityId?: string;
  /** An agent with its identifier. */
  readonly agent?: unknown;
  readonly registration?: string;
  /** stateId or profileId. */
  readonly name: string;
}

type Scope = Omit<DocumentPlace, "name">;

/** One place, one key: what xAPI 1.0.3 Communication 2.3, 2.6 and 2.7 tell documents apart by. */
export function documentKey(place: DocumentPlace): string {
  return documentScope(place) + place.name;
}

/** Whether a key is of a place, whatever the document's name; a place without a registration has those of each (xAPI 1.0.3 Communication 2.3). */
export function isInScope(key: string, scope: Scope): boolean {
  if (scope.registration !== undefined) return key.startsWith(documentScope(scope));
  // The registration stands last: `"] ` follows an empty one.
  return key.startsWith(documentScope(scope).slice(0, -`"] `.length));
}

/** What the keys of all documents of a place begin with. */
function documentScope({ kind, activityId, agent, registration }: Scope): string {
  const [homePage, name] = identifierPlace(agent) ?? ["", ""];
  return `${JSON.stringify([kind, activityId ?? "", homePage, name, registration?.toLowerCase() ?? ""])} `;
}

export function makeDocument(what: Pick<StoredDocument, "kind" | "name">, value: unknown, nowMs: number): StoredDocument {
  return storeDocument(what, "application/json", Buffer.from(JSON.stringify(value)), nowMs);
}

export function storeDocument(
  { kind, name }: Pick<StoredDocument, "kind" | "name">,
  contentType: string,
  bytes: Buffer,
  nowMs: number,
): StoredDocument {
  return { kind, name, contentType, base64: bytes.toString("base64"), etag: etagOf(bytes), updatedAtMs: nowMs };
}

/** SHA-1 in hexadecimal and quotes (xAPI 1.0.3 Communication 3.1). */
export function etagOf(bytes: Buffer): string {
  return `"${createHash("sha1").update(bytes).digest("hex")}"`;
}
