import { isRecord } from "./statement.ts";
import type { Statement } from "./statement.ts";

/** Where a page of results begins. `from`: the place in the order of storing; undefined for the first page. */
export interface StatementPage {
  readonly query: URLSearchParams;
  readonly from: number | undefined;
}

/** The value of `more` for a page: opaque to clients. It holds the query, where the page begins, and which statement was stored first, to know the same statements again. */
export function toCursor(query: URLSearchParams, from: number, statements: readonly Statement[]): string {
  return Buffer.from(JSON.stringify({ query: query.toString(), from, first: statements[0]?.id })).toString("base64url");
}

/** The page that a request asks for: by `more`, or the first one of its query. */
export function readCursor(query: URLSearchParams, statements: readonly Statement[]): StatementPage | { readonly problem: string } {
  const more = query.get("more");
  if (more === null) return { query, from: undefined };
  const problem = "xAPI 1.0.3 Data 2.5: more is taken as it was given, and nothing stands beside it";
  if (query.size > 1) return { problem };
  try {
    const value: unknown = JSON.parse(Buffer.from(more, "base64url").toString());
    if (!isRecord(value) || typeof value["query"] !== "string" || !Number.isInteger(value["from"])) return { problem };
    if (value["first"] !== statements[0]?.id) return { problem: "the run was emptied since this page was offered: ask anew" };
    return { query: new URLSearchParams(value["query"]), from: Number(value["from"]) };
  } catch {
    return { problem };
  }
}
