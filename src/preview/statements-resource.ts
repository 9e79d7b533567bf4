import { isDeepStrictEqual } from "node:util";
import { isDefined } from "./cmi5-rules.ts";
import { authority } from "./cmi5-statement.ts";
import { cmi5Verb, verbs } from "../validation/cmi5/vocabulary.ts";
import { isoDurationToMs } from "./duration.ts";
import { lrsOf, withSession } from "./run.ts";
import type { Run, Session } from "./run.ts";
import type { StatementRules } from "./statement-rules.ts";
import { readStatement } from "./statement.ts";
import type { Statement } from "./statement.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

interface Stored {
  readonly run: Run;
  readonly answer: XapiAnswer;
}

/**
 * Stores statements in their order, all or none (xAPI 1.0.3 Communication 2.1). One that is stored already is taken as delivered;
 * one whose id is taken by another content is a conflict; one that breaks a rule of its standard is refused with the clause.
 */
export function storeStatements(
  run: Run,
  session: Session,
  body: unknown,
  rules: StatementRules,
  { nowMs, newId, putId }: { readonly nowMs: number; readonly newId: () => string; readonly putId?: string | undefined },
): Stored {
  const values = Array.isArray(body) ? (body as unknown[]) : [body];
  const detail = values.map(nameOf).join(", ");
  const refuse = (answer: XapiAnswer): Stored => ({ run, answer: { ...answer, detail } });
  if (putId !== undefined && (Array.isArray(body) || values.length !== 1))
    return refuse(refusal(400, "xAPI 1.0.3 Communication 2.1.1: PUT takes one statement"));
  let next = run;
  const remarks: string[] = [];
  for (const value of values) {
    const statement = readStatement(value);
    if ("problem" in statement) return refuse(refusal(400, statement.problem));
    if (putId !== undefined && putId !== statement.id)
      return refuse(refusal(400, "xAPI 1.0.3 Communication 2.1.1: statementId is not the id of the statement"));
    const step = storeOne(next, session.id, statement, rules, nowMs);
    if ("answer" in step) return refuse(step.answer);
    next = step.run;
    remarks.push(...[rules.remark(statement)].filter((remark) => remark !== undefined));
  }
  const stored = next === run ? run : rules.stored(next, session, { nowMs, newId });
  const ids = values.map((value) => (value as Statement).id);
  const problem = remarks.length > 0 ? { problem: remarks.join("; ") } : {};
  return {
    run: stored,
    answer: putId === undefined ? { status: 200, body: ids, detail, ...problem } : { status: 204, detail, ...problem },
  };
}

function storeOne(
  run: Run,
  sessionId: string,
  statement: Statement,
  rules: StatementRules,
  nowMs: number,
): { readonly run: Run } | { readonly answer: XapiAnswer } {
  const session = run.sessions.find(({ id }) => id === sessionId);
  const held = lrsOf(run.held);
  if (held === undefined || session === undefined) return { answer: refusal(403, "this run has no LRS") };
  const before = held.statements.find(({ id }) => id === statement.id);
  if (before !== undefined) {
    return isDeepStrictEqual(asSent(before), asSent(statement))
      ? { run }
      : { answer: refusal(409, `xAPI 1.0.3 Communication 2.1: another statement has the id ${statement.id}`) };
  }
  const broken = rules.broken(statement, session, run);
  if (broken) return { answer: refusal(broken.status, broken.text) };
  const stored: Statement = { version: "1.0.0", ...statement, authority, stored: new Date(nowMs).toISOString() };
  return { run: withSession({ ...run, held: { ...held, statements: [...held.statements, stored] } }, after(session, statement, rules)) };
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

/** A statement without what an LMS adds. */
function asSent({ stored: _stored, authority: _authority, version: _version, ...sent }: Statement): object {
  return JSON.parse(JSON.stringify(sent)) as object;
}

function nameOf(value: unknown): string {
  const statement = readStatement(value);
  if ("problem" in statement) return "a statement that cannot be read";
  const { id } = statement.verb;
  const verb = cmi5Verb(id) ?? id.slice(id.lastIndexOf("/") + 1);
  const object = statement.object.id ?? "";
  return isDefined(statement) ? verb : `${verb} ${object.slice(object.lastIndexOf("/") + 1)}`.trim();
}
