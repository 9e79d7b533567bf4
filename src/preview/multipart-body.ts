import { createHash } from "node:crypto";
import { isRecord } from "./statement.ts";

/** One part of a body of type multipart/mixed. */
export interface BodyPart {
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
}

/** What came with statements: their JSON, and the data of attachments by SHA-2 in lower case. */
export interface StatementsBody {
  readonly json: string;
  readonly parts: ReadonlyMap<string, BodyPart>;
}

type Problem = { readonly problem: string };

const clause = "xAPI 1.0.3 Communication 1.5.2";

/** The body of a request that brings statements: JSON, or JSON and attachments in multipart/mixed (xAPI 1.0.3 Communication 1.5). */
export function readStatementsBody(type: string, body: Buffer): StatementsBody | Problem {
  const media = type.split(";")[0]?.trim().toLowerCase();
  if (media === "application/json") return { json: body.toString("utf8"), parts: new Map() };
  if (media !== "multipart/mixed")
    return {
      problem: `xAPI 1.0.3 Communication 1.5: statements come as application/json or multipart/mixed, not as ${type || "nothing named"}`,
    };
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  if (boundary === null) return { problem: `${clause}: the boundary is missing` };
  const [first, ...others] = partsIn(body, boundary[1] ?? boundary[2] ?? "");
  if (first === undefined) return { problem: `${clause}: the body holds no part` };
  if (!/^application\/json\b/i.test(first.headers.get("content-type") ?? ""))
    return { problem: `${clause}: the first part holds the statements, as application/json` };
  const parts = new Map<string, BodyPart>();
  for (const [index, part] of others.entries()) {
    const hash = part.headers.get("x-experience-api-hash")?.toLowerCase();
    if (hash === undefined) return { problem: `${clause}: part ${index + 2} has no X-Experience-API-Hash` };
    if ((part.headers.get("content-transfer-encoding") ?? "").toLowerCase() !== "binary")
      return { problem: `${clause}: part ${index + 2} has no Content-Transfer-Encoding of binary` };
    if (hashOf(part.bytes, hash.length) !== hash) return { problem: `${clause}: part ${index + 2} does not have the hash that it names` };
    parts.set(hash, part);
  }
  return { json: first.bytes.toString("utf8"), parts };
}

/** What is wrong with the attachments of statements beside the data that came: data that no statement names, or an attachment with neither data nor fileUrl. What came with an earlier request does not count. */
export function brokenAttachments(values: readonly unknown[], { parts }: StatementsBody): string | undefined {
  const named = values.flatMap((value, index) =>
    attachmentsIn(value).map((attachment) => ({ index, attachment, hash: String(attachment["sha2"]).toLowerCase() })),
  );
  const lost = named.find(({ attachment, hash }) => attachment["fileUrl"] === undefined && !parts.has(hash));
  if (lost !== undefined) return `${clause}: an attachment of statement [${lost.index}] has neither a fileUrl nor a part with its hash`;
  const stray = [...parts.keys()].find((hash) => !named.some((one) => one.hash === hash));
  return stray === undefined ? undefined : `${clause}: no statement names the part with the hash ${stray}`;
}

/** The attachments of a statement and of the one within it, read no further than being objects. */
export function attachmentsIn(statement: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!isRecord(statement)) return [];
  const own = Array.isArray(statement["attachments"]) ? (statement["attachments"] as unknown[]).filter(isRecord) : [];
  const object = statement["object"];
  return isRecord(object) && object["objectType"] === "SubStatement" ? [...own, ...attachmentsIn(object)] : own;
}

/** RFC 2046 5.1: what stands between the lines of the boundary. */
function partsIn(body: Buffer, boundary: string): BodyPart[] {
  const parts: BodyPart[] = [];
  const whole = Buffer.concat([Buffer.from("\r\n"), body]);
  const line = Buffer.from(`\r\n--${boundary}`);
  let at = whole.indexOf(line);
  while (at !== -1 && whole.toString("latin1", at + line.length, at + line.length + 2) !== "--") {
    const begin = whole.indexOf("\r\n", at + line.length);
    const next = whole.indexOf(line, at + line.length);
    if (begin === -1 || next === -1) break;
    parts.push(partOf(whole.subarray(begin, next)));
    at = next;
  }
  return parts;
}

/** The bytes begin with the line break after the boundary. */
function partOf(bytes: Buffer): BodyPart {
  const end = bytes.indexOf("\r\n\r\n");
  const head = end === -1 ? bytes : bytes.subarray(0, end);
  const lines = head
    .toString("utf8")
    .split("\r\n")
    .filter((text) => text.includes(":"));
  const headers = lines.map((text): [string, string] => [
    text.slice(0, text.indexOf(":")).trim().toLowerCase(),
    text.slice(text.indexOf(":") + 1).trim(),
  ]);
  return { headers: new Map(headers), bytes: end === -1 ? Buffer.alloc(0) : bytes.subarray(end + 4) };
}

function hashOf(bytes: Buffer, digits: number): string {
  const bits = { 56: 224, 64: 256, 96: 384, 128: 512 }[digits] ?? 256;
  return createHash(`sha${bits}`).update(bytes).digest("hex");
}
