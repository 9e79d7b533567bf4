import { cmi5Category, verbs } from "../validation/cmi5/vocabulary.ts";
import type { MoveOn } from "./run.ts";
import { contextActivityIds } from "./statement.ts";
import type { Statement } from "./statement.ts";

/** Whether a registration's statements meet the AU's moveOn (cmi5 13.1.4). Only cmi5 defined statements count. */
export function meetsMoveOn(moveOn: MoveOn, statements: readonly Statement[]): boolean {
  const said = (verb: string): boolean =>
    statements.some((statement) => statement.verb.id === verb && contextActivityIds(statement, "category").includes(cmi5Category));
  const passed = said(verbs.passed);
  const completed = said(verbs.completed);
  const met: Record<MoveOn, boolean> = {
    Passed: passed,
    Completed: completed,
    CompletedAndPassed: completed && passed,
    CompletedOrPassed: completed || passed,
    NotApplicable: true,
  };
  return met[moveOn];
}
