import type { Finding } from "../finding.ts";
import { statement } from "./statement.ts";

/** Everything in which a value breaks xAPI 1.0.3 Data as a statement: rules of one statement by itself, in the order of its properties. Empty where nothing is wrong. */
export function judgeData(value: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  statement(value, "", (clause, path, message) => findings.push({ rule: `xAPI 1.0.3 Data ${clause}`, path, message }));
  return findings;
}
