import type { Attempt } from "../model/attempt.ts";
import type { Fact } from "../model/fact.ts";
import type { BehaviourId } from "../model/role-play/behaviour.ts";
import { named } from "./activities.ts";
import { allowed } from "./allowed-statement.ts";
import { activityIris, activityTypeIris, extensionIris } from "./iris.ts";
import type { Activity, Statement } from "./statement.ts";
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
  const about = {
    key: `${line}-${technique}-${date}-${moment.nowMs}`,
    object: goal(technique, session),
    extensions: { [extensionIris.plannedStart]: date, [extensionIris.planLine]: line },
  };
  return allowed("planned", about, after, moment, session);
}

/** A line of the action plan some weeks on: the technique that stood in it as a goal, and whether it is kept, changed or dropped. Without a word of the learner's, and without why. */
export function reviewed(
  { line, technique, outcome }: Extract<Fact, { kind: "line-revisited" }>,
  after: Attempt,
  moment: Moment,
  session: StatementSession,
): Statement {
  const about = {
    key: `${line}-${technique}-${outcome}-${moment.nowMs}`,
    object: goal(technique, session),
    extensions: { [extensionIris.planLine]: line },
  };
  return allowed("reviewed", about, after, moment, session, { extensions: { [extensionIris.planOutcome]: outcome } });
}

/** A technique's name is the package's own, never the one in a file that a learner has opened. */
function goal(technique: BehaviourId, { outline, lookup }: StatementSession): Activity {
  const name = lookup.technique(technique)?.name ?? technique;
  return named(activityIris.goal(outline.id, technique), activityTypeIris.goal, name, outline);
}
