import type { StoredDocument } from "./run.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

interface Conditional {
  readonly kind: StoredDocument["kind"];
  readonly method: string;
  readonly headers: Headers;
}

const clause = "xAPI 1.0.3 Communication 3.1";

/**
 * What If-Match and If-None-Match make of a request (xAPI 1.0.3 Communication 3.1, RFC 2616 14.24 and 14.26): 304 or 412, and 409 where a PUT would write over a profile document without either;
 * undefined where it may go on. State documents need no header.
 */
export function brokenCondition(before: StoredDocument | undefined, { kind, method, headers }: Conditional): XapiAnswer | undefined {
  const [ifMatch, ifNoneMatch] = [headers.get("if-match"), headers.get("if-none-match")];
  const now = before === undefined ? "there is no document" : `the document has the ETag ${before.etag}`;
  if (ifMatch !== null && !isOne(ifMatch, before, "strong")) return refusal(412, `${clause}: If-Match is ${ifMatch}, but ${now}`);
  if (ifNoneMatch !== null && isOne(ifNoneMatch, before, "weak")) {
    if (method !== "GET") return refusal(412, `${clause}: If-None-Match is ${ifNoneMatch}, but ${now}`);
    return { status: 304, headers: { ETag: before?.etag ?? "" }, detail: "not changed" };
  }
  if (kind === "state" || method !== "PUT" || before === undefined || ifMatch !== null || ifNoneMatch !== null) return undefined;
  return refusal(
    409,
    `${clause}: the profile document exists: look at it first (GET), then send its ETag as If-Match; or If-None-Match to write where there is none`,
  );
}

/** Whether a list of ETags, or *, has the document's. A weak tag is never the same by the strong comparison (RFC 2616 13.3.3). */
function isOne(header: string, before: StoredDocument | undefined, comparison: "strong" | "weak"): boolean {
  if (before === undefined) return false;
  const tags = header.split(",").map((tag) => tag.trim());
  return tags.some((tag) => tag === "*" || (comparison === "weak" ? tag.replace(/^W\//, "") : tag) === before.etag);
}
