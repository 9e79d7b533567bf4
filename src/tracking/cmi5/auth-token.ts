import { TrackingError } from "../tracking-error.ts";
import type { Http } from "../lrs/http.ts";

/**
 * Fetches the token (cmi5 8.2). Once: the URL gives it to the first request only, and answers errors with status 200, too. Rejects with
 * `session-over` where the token was taken before, `refused` on other errors, `unreachable` without an answer.
 */
export async function fetchAuthToken(http: Http, fetchUrl: string): Promise<string> {
  const { text } = await http.send("POST", fetchUrl);
  const answer = parse(text);
  const token = answer["auth-token"];
  if (typeof token === "string" && token !== "") return token;
  const code = toText(answer["error-code"]);
  const message = `The LMS gave no token: ${code} ${toText(answer["error-text"])}`.trim();
  throw new TrackingError(code === "1" ? "session-over" : "refused", message);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null ? (answer as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function toText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 200) : "";
}
