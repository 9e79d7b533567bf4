import { canonicalDefinitions, noDefinitions } from "./canonical-definitions.ts";
import { withAttachments } from "./multipart-answer.ts";
import type { StoredAttachment } from "./run.ts";
import { conditionFor } from "./statement-conditions.ts";
import { readCursor, toCursor } from "./statement-cursor.ts";
import { formatStatement } from "./statement-format.ts";
import { readStatementParameters } from "./statement-parameters.ts";
import type { StatementParameters } from "./statement-parameters.ts";
import { findStatement, voidedIds } from "./statement-references.ts";
import type { Statement } from "./statement.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

const mostAtOnce = 100;

/** What an answer may need beside the statements. */
export interface QueryContext {
  /** The Accept-Language header, for `format=canonical`. */
  readonly languages?: string | undefined;
  /** By SHA-2. */
  readonly attachments?: Readonly<Record<string, StoredAttachment>> | undefined;
}

/**
 * GET statements (xAPI 1.0.3 Communication 2.1.3) of `statements`, which stand in the order in which they were stored. `path` is the resource's own, for the link to more. That link says where
 * the next page begins, so what comes in meanwhile moves nothing.
 */
export function queryStatements(
  statements: readonly Statement[],
  query: URLSearchParams,
  path: string,
  context: QueryContext = {},
): XapiAnswer {
  const page = readCursor(query, statements);
  if ("problem" in page) return refusal(400, page.problem);
  const asked = readStatementParameters(page.query);
  if ("problem" in asked) return refusal(400, asked.problem);
  const wanted = asked.statementId ?? asked.voidedStatementId;
  if (wanted !== undefined) return oneStatement(statements, asked, wanted, context);
  const most = asked.limit === 0 ? mostAtOnce : Math.min(asked.limit, mostAtOnce);
  const found = placesFrom(statements, asked, page.from, most + 1);
  const given = found.slice(0, most).flatMap((place) => statements[place] ?? []);
  const rest = found[most];
  const more = rest === undefined ? "" : `${path}?more=${toCursor(page.query, rest, statements)}`;
  const body = { statements: given.map((statement) => shape(statement, asked, statements, context)), more };
  const detail = `${given.length} given${more === "" ? "" : ", and there are more"}`;
  return answerWith(body, given, asked, context, detail);
}

/** Everything that a query without `more` finds, all pages at once, as it was stored: for reports. Empty where the query is refused. */
export function selectStatements(statements: readonly Statement[], query: URLSearchParams): readonly Statement[] {
  const asked = readStatementParameters(query);
  if ("problem" in asked) return [];
  const most = asked.limit === 0 ? statements.length : asked.limit;
  return placesFrom(statements, asked, undefined, most).flatMap((place) => statements[place] ?? []);
}

function oneStatement(statements: readonly Statement[], asked: StatementParameters, id: string, context: QueryContext): XapiAnswer {
  const found = findStatement(statements, id);
  const isVoided = voidedIds(statements).has(id.toLowerCase());
  if (found === undefined) return refusal(404, "no statement has that id", id);
  if (isVoided && asked.statementId !== undefined) return refusal(404, "the statement is voided: ask by voidedStatementId", id);
  if (!isVoided && asked.statementId === undefined) return refusal(404, "the statement with that id is not voided", id);
  return answerWith(shape(found, asked, statements, context), [found], asked, context, id);
}

/** Places in `statements`, in the order asked for, at most `most`. */
function placesFrom(statements: readonly Statement[], asked: StatementParameters, from: number | undefined, most: number): number[] {
  const meets = conditionFor(asked, statements);
  const gone = voidedIds(statements);
  const { ascending, sinceMs = -Infinity, untilMs = Infinity } = asked;
  const found: number[] = [];
  const step = ascending ? 1 : -1;
  for (let at = from ?? (ascending ? 0 : statements.length - 1); at >= 0 && at < statements.length && found.length < most; at += step) {
    const statement = statements[at];
    if (statement === undefined || gone.has(statement.id.toLowerCase())) continue;
    const storedMs = Date.parse(statement.stored ?? statement.timestamp);
    if (storedMs > sinceMs && storedMs <= untilMs && meets(statement)) found.push(at);
  }
  return found;
}

function shape(
  statement: Statement,
  { format }: StatementParameters,
  all: readonly Statement[],
  { languages }: QueryContext,
): Readonly<Record<string, unknown>> {
  const definitions = format === "canonical" ? canonicalDefinitions(all) : noDefinitions;
  return formatStatement(statement, format, { definitions, languages: languages ?? "" });
}

function answerWith(
  body: unknown,
  given: readonly Statement[],
  { attachments }: StatementParameters,
  { attachments: held = {} }: QueryContext,
  detail: string,
): XapiAnswer {
  const stored = given.map((statement) => Date.parse(statement.stored ?? statement.timestamp));
  const headers = stored.length === 0 ? {} : { "Last-Modified": new Date(Math.max(...stored)).toUTCString() };
  const answer: XapiAnswer = { status: 200, body, headers, detail };
  return attachments ? withAttachments(answer, given, held) : answer;
}
