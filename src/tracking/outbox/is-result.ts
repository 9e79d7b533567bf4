import { toSessionVerb } from "../../statements/session-statements.ts";
import type { Statement } from "../../statements/statement.ts";

/** Whether it says what the attempt has reached: the saved state knows, so that another session can tell it again. */
export function isResult(statement: Statement): boolean {
  return ["completed", "passed", "failed"].includes(toSessionVerb(statement) ?? "");
}
