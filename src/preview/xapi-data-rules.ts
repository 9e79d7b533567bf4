import { judgeData } from "../validation/xapi/judge-data.ts";
import type { Statement } from "./statement.ts";

/** The first rule of xAPI 1.0.3 Data that a statement breaks, beginning with the clause; undefined where it breaks none. */
export function brokenDataRule(statement: Statement): string | undefined {
  const [first] = judgeData(statement);
  if (first === undefined) return undefined;
  const { rule, path, message } = first;
  return path === "" ? `${rule}: ${message}` : `${rule}: ${path}: ${message}`;
}
