import { isRecord } from "./statement.ts";
import type { Statement } from "./statement.ts";

const voided = "http://adlnet.gov/expapi/verbs/voided";

/** UUIDs are the same in any case. */
export function sameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export function findStatement(statements: readonly Statement[], id: string): Statement | undefined {
  return statements.find((statement) => sameId(statement.id, id));
}

/** The id of the statement that this one is about, in lower case; undefined where it is about something else. */
export function targetOf({ object }: Statement): string | undefined {
  return object["objectType"] === "StatementRef" && typeof object.id === "string" ? object.id.toLowerCase() : undefined;
}

export function isVoiding({ verb }: Statement): boolean {
  return verb.id === voided;
}

/** The ids, in lower case, of what is voided: what a voiding statement is about, unless that voids something itself (xAPI 1.0.3 Data 2.3.2). */
export function voidedIds(statements: readonly Statement[]): ReadonlySet<string> {
  const voiding = statements.filter(isVoiding);
  const never = new Set(voiding.map(({ id }) => id.toLowerCase()));
  return new Set(voiding.flatMap((statement) => targetOf(statement) ?? []).filter((id) => !never.has(id)));
}

/** The substatement that a statement is about; undefined where it is about something else. */
export function subStatementOf(statement: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  const object = statement["object"];
  return isRecord(object) && object["objectType"] === "SubStatement" ? object : undefined;
}
