import { judgeData } from "../validation/xapi/judge-data.ts";
import { placed } from "./placed.ts";

/** The first rule of xAPI 1.0.3 Data that a statement breaks, beginning with the clause; undefined where it breaks none. `at`: where the statement stands in what was sent, as in `[3]`. */
export function brokenDataRule(statement: unknown, at = ""): string | undefined {
  const [first] = judgeData(statement);
  if (first === undefined) return undefined;
  const path = placed(at, first.path);
  return path === "" ? `${first.rule}: ${first.message}` : `${first.rule}: ${path}: ${first.message}`;
}
