import type { Attempt } from "../model/attempt.ts";
import type { Fact } from "../model/fact.ts";
import { named } from "./activities.ts";
import { allowed } from "./allowed-statement.ts";
import { activityIris, activityTypeIris, extensionIris } from "./iris.ts";
import type { Statement } from "./statement.ts";
import type { Moment, StatementSession } from "./statement-session.ts";

/**
 * A line of the action plan is made: its technique as a goal, with the day. Without a word of the learner's. The moment tells it from the same line planned so before, and
 * changed in between: the attempt does not grow by a plan.
 */
export function planned(
  { line, technique, date }: Extract<Fact, { kind: "line-planned" }>,
  after: Attempt,
  moment: Moment,
  session: StatementSession,
): Statement {
  const { outline, lookup } = session;
  const name = lookup.technique(technique)?.name ?? technique;
  const about = {
    key: `${line}-${technique}-${date}-${moment.nowMs}`,
    object: named(activityIris.goal(outline.id, technique), activityTypeIris.goal, name, outline),
    extensions: { [extensionIris.plannedStart]: date, [extensionIris.planLine]: line },
  };
  return allowed("planned", about, after, moment, session);
}
