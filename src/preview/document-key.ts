import { createHash } from "node:crypto";
import type { Agent, StoredDocument } from "./run.ts";

export interface DocumentPlace {
  readonly kind: StoredDocument["kind"];
  readonly activityId?: string;
  readonly agent?: Pick<Agent, "account">;
  readonly registration?: string;
  /** stateId or profileId. */
  readonly name: string;
}

/** One place, one key: what xAPI 1.0.3 Communication 2.3, 2.6 and 2.7 tell documents apart by. */
export function documentKey(place: DocumentPlace): string {
  return documentScope(place) + place.name;
}

/** What the keys of all documents of a place begin with, whatever their names. */
export function documentScope({ kind, activityId, agent, registration }: Omit<DocumentPlace, "name">): string {
  return `${JSON.stringify([kind, activityId ?? "", agent?.account.homePage ?? "", agent?.account.name ?? "", registration ?? ""])} `;
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
  const etag = `"${createHash("sha1").update(bytes).digest("hex")}"`;
  return { kind, name, contentType, base64: bytes.toString("base64"), etag, updatedAtMs: nowMs };
}
