import { isRecord } from "./statement.ts";
import type { Statement } from "./statement.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

const mostAtOnce = 100;

/** GET statements (xAPI 1.0.3 Communication 2.1.3), the filters that a course and its tests need; any other is refused, not ignored. */
export function queryStatements(statements: readonly Statement[], query: URLSearchParams, path: string): XapiAnswer {
  const known = ["statementId", "registration", "verb", "activity", "agent", "since", "until", "limit", "ascending", "format", "from"];
  const unknown = [...query.keys()].filter((name) => !known.includes(name));
  if (unknown.length > 0) return refusal(400, `the preview does not know these parameters: ${unknown.join(", ")}`);
  const statementId = query.get("statementId");
  if (statementId !== null) {
    const found = statements.find(({ id }) => id === statementId);
    return found ? { status: 200, body: found, detail: statementId } : refusal(404, "no statement has that id", statementId);
  }
  const filtered = filter(statements, query);
  if ("status" in filtered) return filtered;
  const limit = Number(query.get("limit") ?? 0);
  if (!Number.isInteger(limit) || limit < 0) return refusal(400, "limit is a whole number, 0 or more");
  const from = Number(query.get("from") ?? 0);
  if (!Number.isInteger(from) || from < 0) return refusal(400, "from is a whole number, 0 or more");
  const ordered = query.get("ascending") === "true" ? filtered : [...filtered].reverse();
  const end = from + (limit === 0 ? mostAtOnce : Math.min(limit, mostAtOnce));
  const rest = new URLSearchParams(query);
  rest.set("from", String(end));
  const more = end < ordered.length ? `${path}?${rest.toString()}` : "";
  return { status: 200, body: { statements: ordered.slice(from, end), more }, detail: `${filtered.length} found` };
}

function filter(statements: readonly Statement[], query: URLSearchParams): readonly Statement[] | XapiAnswer {
  const since = instant(query.get("since"));
  const until = instant(query.get("until"));
  if (Number.isNaN(since) || Number.isNaN(until)) return refusal(400, "since and until are timestamps");
  const account = accountOf(query.get("agent"));
  if (account === "unreadable") return refusal(400, "agent is a JSON object with an account");
  const [registration, verb, activity] = ["registration", "verb", "activity"].map((name) => query.get(name));
  return statements.filter((statement) => {
    const storedMs = Date.parse(statement.stored ?? statement.timestamp);
    return (
      (!registration || statement.context?.registration === registration) &&
      (!verb || statement.verb.id === verb) &&
      (!activity || statement.object.id === activity) &&
      (account === undefined ||
        (statement.actor.account?.homePage === account.homePage && statement.actor.account?.name === account.name)) &&
      (since === undefined || storedMs > since) &&
      (until === undefined || storedMs <= until)
    );
  });
}

function instant(text: string | null): number | undefined {
  return text === null ? undefined : Date.parse(text);
}

/** The account of an agent parameter. */
export function accountOf(json: string | null): { readonly homePage: string; readonly name: string } | "unreadable" | undefined {
  if (json === null) return undefined;
  try {
    const agent: unknown = JSON.parse(json);
    const account = isRecord(agent) ? agent["account"] : undefined;
    if (!isRecord(account) || typeof account["homePage"] !== "string" || typeof account["name"] !== "string") return "unreadable";
    return { homePage: account["homePage"], name: account["name"] };
  } catch {
    return "unreadable";
  }
}
