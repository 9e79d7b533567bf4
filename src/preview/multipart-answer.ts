import { attachmentsIn } from "./multipart-body.ts";
import type { StoredAttachment } from "./run.ts";
import type { Statement } from "./statement.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

/** An answer to GET statements with the data of the attachments behind its JSON, each once, as far as the preview holds it (xAPI 1.0.3 Communication 1.5.2). */
export function withAttachments(
  answer: XapiAnswer,
  given: readonly Statement[],
  held: Readonly<Record<string, StoredAttachment>>,
): XapiAnswer {
  const hashes = new Set(given.flatMap(attachmentsIn).map((attachment) => String(attachment["sha2"]).toLowerCase()));
  const parts = [...hashes].flatMap((hash) => {
    const { contentType, base64 } = held[hash] ?? {};
    if (contentType === undefined || base64 === undefined) return [];
    const headers = [`Content-Type: ${contentType}`, "Content-Transfer-Encoding: binary", `X-Experience-API-Hash: ${hash}`];
    return [part(headers, Buffer.from(base64, "base64"))];
  });
  const json = part(["Content-Type: application/json"], Buffer.from(JSON.stringify(answer.body)));
  const body = Buffer.concat([json, ...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return { ...answer, body, headers: { ...answer.headers, "Content-Type": `multipart/mixed; boundary=${boundary}` } };
}

/** In no JSON and in no sensible attachment. */
const boundary = "recourse-preview-7c1f0b54-2e0a-4d3e-9a55-1b6f2f0c9d11";

function part(headers: readonly string[], bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`--${boundary}\r\n${headers.join("\r\n")}\r\n\r\n`), bytes, Buffer.from("\r\n")]);
}
