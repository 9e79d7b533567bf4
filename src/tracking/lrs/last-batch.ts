import { toSessionVerb } from "../../statements/session-statements.ts";
import type { Statement } from "../../statements/statement.ts";
import { jsonBytes } from "./json-bytes.ts";

export interface LastBatch {
  readonly statements: readonly Statement[];
  /** How many had no room. */
  readonly dropped: number;
}

/** What of `statements` fits into `room` bytes, in their order: results and the ends of the session in any case, of the others the newest. */
export function toLastBatch(statements: readonly Statement[], room: number): LastBatch {
  const bytes = (statement: Statement) => jsonBytes(statement) + 1;
  const first = statements.filter((statement) => toSessionVerb(statement) !== undefined);
  const kept = new Set(first);
  let left = room - 2 - first.reduce((sum, statement) => sum + bytes(statement), 0);
  for (const statement of statements.filter((each) => !kept.has(each)).reverse()) {
    left -= bytes(statement);
    if (left < 0) break;
    kept.add(statement);
  }
  return { statements: statements.filter((statement) => kept.has(statement)), dropped: statements.length - kept.size };
}
