import { cmi5Verb, verbs } from "../validation/cmi5/vocabulary.ts";
import { isUuid } from "../validation/xapi/uuid.ts";
import { isDefined } from "./cmi5-rules.ts";
import { authority } from "./cmi5-statement.ts";
import { isoDurationToMs } from "./duration.ts";
import { attachmentsIn, brokenAttachments } from "./multipart-body.ts";
import type { StatementsBody } from "./multipart-body.ts";
import { placed } from "./placed.ts";
import { lrsOf, withSession } from "./run.ts";
import type { HeldCmi5, HeldXapi, Run, Session, StoredAttachment } from "./run.ts";
import { isSameStatement } from "./same-statement.ts";
import { findStatement, isVoiding, sameId, targetOf } from "./statement-references.ts";
import type { StatementRules } from "./statement-rules.ts";
import { isRecord, readStatement } from "./statement.ts";
import type { Statement } from "./statement.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";
import { brokenDataRule } from "./xapi-data-rules.ts";

interface Stored {
  readonly run: Run;
  readonly answer: XapiAnswer;
}

export interface StatementsRequest {
  readonly nowMs: number;
  readonly newId: () => string;
  /** The statementId parameter of a PUT; undefined for a POST. */
  readonly putId?: string | undefined;
  /** Undefined: of a client that was not launched. */
  readonly session: Session | undefined;
  readonly rules: StatementRules;
}

/**
 * Stores statements in their order, all or none (xAPI 1.0.3 Communication 2.1). One that is stored already is taken as delivered, with 204 where nothing is new; one whose id is taken by another content is a
 * conflict; one that breaks a rule is refused with the clause and its place.
 */
export function storeStatements(run: Run, body: StatementsBody, request: StatementsRequest): Stored {
  const { session, rules, putId, nowMs, newId } = request;
  const json = parseJson(body.json);
  if (json === undefined) return { run, answer: refusal(400, "the body is not JSON") };
  const isList = Array.isArray(json);
  const values = isList ? (json as unknown[]) : [json];
  const detail = values.map(nameOf).join(", ");
  const refuse = (answer: XapiAnswer): Stored => ({ run, answer: { ...answer, detail } });
  const held = lrsOf(run.held);
  if (held === undefined) return refuse(refusal(403, "this run has no LRS"));
  if (putId !== undefined && isList) return refuse(refusal(400, "xAPI 1.0.3 Communication 2.1.1: PUT takes one statement"));
  const read: Statement[] = [];
  for (const [index, value] of values.entries()) {
    const statement = readOne(value, isList ? `[${index}]` : "", request);
    if ("problem" in statement) return refuse(refusal(400, statement.problem));
    if (putId !== undefined && !sameId(putId, statement.id))
      return refuse(refusal(400, "xAPI 1.0.3 Communication 2.1.1: statementId is not the id of the statement"));
    const twice = read.findIndex(({ id }) => sameId(id, statement.id));
    if (twice !== -1) return refuse(refusal(400, `xAPI 1.0.3 Communication 2.1.2: [${twice}] and [${index}] have the same id`));
    read.push(statement);
  }
  const lost = brokenAttachments(values, body);
  if (lost !== undefined) return refuse(refusal(400, lost));
  let next = run;
  for (const [index, statement] of read.entries()) {
    const step = storeOne(next, values[index], statement, isList ? `[${index}]` : "", request);
    if ("answer" in step) return refuse(step.answer);
    next = step.run;
  }
  const remarks = read.map((statement) => rules.remark(statement)).filter((remark) => remark !== undefined);
  const stored = next === run ? run : rules.stored(withData(next, body, read), session, { nowMs, newId });
  const problem = remarks.length > 0 ? { problem: remarks.join("; ") } : {};
  const ids = read.map(({ id }) => id);
  return {
    run: stored,
    answer: putId === undefined && stored !== run ? { status: 200, body: ids, detail, ...problem } : { status: 204, detail, ...problem },
  };
}

/** The statement with what the preview has to give it, or what is wrong with it and where. */
function readOne(value: unknown, at: string, { rules, putId, nowMs, newId }: StatementsRequest): Statement | { readonly problem: string } {
  if (rules.wantsIdAndTime) {
    const statement = readStatement(value);
    if ("problem" in statement) return { problem: at === "" ? statement.problem : `${statement.problem} (${at})` };
    return statement;
  }
  const broken = brokenDataRule(value, at);
  if (broken !== undefined || !isRecord(value)) return { problem: broken ?? "a statement is an object" };
  return {
    id: putId !== undefined && isUuid(putId) ? putId : newId(),
    timestamp: new Date(nowMs).toISOString(),
    ...value,
  } as unknown as Statement;
}

function storeOne(
  run: Run,
  sent: unknown,
  statement: Statement,
  at: string,
  { session: speaker, rules, nowMs }: StatementsRequest,
): { readonly run: Run } | { readonly answer: XapiAnswer } {
  const session = run.sessions.find(({ id }) => id === speaker?.id);
  const held = lrsOf(run.held);
  if (held === undefined) return { answer: refusal(403, "this run has no LRS") };
  const before = findStatement(held.statements, statement.id);
  if (before !== undefined) {
    return isSameStatement({ ...before }, isRecord(sent) ? sent : {})
      ? { run }
      : {
          answer: refusal(409, `xAPI 1.0.3 Communication 2.1: another statement has the id ${statement.id}${at === "" ? "" : ` (${at})`}`),
        };
  }
  const broken = rules.broken(statement, session, run);
  if (broken) {
    const path = at === "" ? "" : ` (${placed(at, broken.path ?? "")})`;
    return { answer: refusal(broken.status, broken.text + path) };
  }
  const brokenData = (rules.wantsIdAndTime ? brokenDataRule(statement, at) : undefined) ?? brokenVoiding(statement, held, at);
  if (brokenData !== undefined) return { answer: refusal(400, brokenData) };
  const stored: Statement = { version: "1.0.0", ...statement, authority, stored: storedAt(held, nowMs) };
  const next = { ...run, held: { ...held, statements: [...held.statements, stored] } };
  return { run: session === undefined ? next : withSession(next, after(session, statement, rules)) };
}

/** Never before what was stored last, whatever the clock does. */
function storedAt({ statements }: HeldCmi5 | HeldXapi, nowMs: number): string {
  const last = Date.parse(statements.at(-1)?.stored ?? "1970-01-01T00:00:00Z");
  return new Date(Math.max(nowMs, last)).toISOString();
}

function brokenVoiding(statement: Statement, { statements }: HeldCmi5 | HeldXapi, at: string): string | undefined {
  const target = isVoiding(statement) ? findStatement(statements, targetOf(statement) ?? "") : undefined;
  if (target === undefined || !isVoiding(target)) return undefined;
  return `xAPI 1.0.3 Data 2.3.2: ${placed(at, "object")}: a statement that voids another cannot be voided`;
}

/** The run with the data of the attachments that its new statements name. */
function withData(run: Run, { parts }: StatementsBody, statements: readonly Statement[]): Run {
  const held = lrsOf(run.held);
  if (held === undefined || parts.size === 0) return run;
  const types = new Map(
    statements.flatMap(attachmentsIn).map(({ sha2, contentType }) => [String(sha2).toLowerCase(), String(contentType)]),
  );
  const data = [...parts].map(([hash, { bytes }]): [string, StoredAttachment] => [
    hash,
    { contentType: types.get(hash) ?? "application/octet-stream", base64: bytes.toString("base64") },
  ]);
  return { ...run, held: { ...held, attachments: { ...held.attachments, ...Object.fromEntries(data) } } };
}

/** Terminated ends the session, and initialized opens it again where the launch link served once more; its duration is the session's time. Until then the time runs from launched to what was said last. */
function after(session: Session, statement: Statement, rules: StatementRules): Session {
  const { duration } = statement.result ?? {};
  const told = typeof duration === "string" ? isoDurationToMs(duration) : undefined;
  const own = rules.ofSession(statement, session);
  if (own && statement.verb.id === verbs.terminated && session.state !== "replaced")
    return { ...session, state: "ended", timeMs: told ?? session.timeMs };
  const state = own && statement.verb.id === verbs.initialized && session.state === "ended" ? "live" : session.state;
  return { ...session, state, timeMs: Math.max(session.timeMs, Date.parse(statement.timestamp) - session.startedAtMs) };
}

function nameOf(value: unknown): string {
  const verb = isRecord(value) ? value["verb"] : undefined;
  if (!isRecord(value) || !isRecord(verb) || typeof verb["id"] !== "string") return "a statement that cannot be read";
  const { id } = verb as { readonly id: string };
  const name = cmi5Verb(id) ?? id.slice(id.lastIndexOf("/") + 1);
  const object = isRecord(value["object"]) && typeof value["object"]["id"] === "string" ? value["object"]["id"] : "";
  return isDefined(value as unknown as Statement) ? name : `${name} ${object.slice(object.lastIndexOf("/") + 1)}`.trim();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
