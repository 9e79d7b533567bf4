import type { Attempt } from "../model/attempt.ts";
import { courseActivity } from "./activities.ts";
import type { VerbName } from "./iris.ts";
import type { Activity, Result, Statement } from "./statement.ts";
import { statementId, toContext, toTimestamp, toVerb } from "./statement-parts.ts";
import type { Moment, StatementSession } from "./statement-session.ts";

export interface About {
  /** Tells statements of one fact apart. */
  readonly key: string;
  readonly object: Activity;
  /** The launched activity where nothing nearer contains the object. */
  readonly parent?: Activity;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A statement that is not of the session itself ("cmi5 allowed", cmi5 7.1.3): parent is what contains the object, the launched activity and the course stand in grouping. */
export function allowed(
  verb: VerbName,
  about: About,
  after: Attempt,
  moment: Moment,
  session: StatementSession,
  result?: Result,
): Statement {
  const course = courseActivity(session.outline);
  // Plain xAPI may launch the course under its own id.
  const launched: Activity = session.activityId === course.id ? course : { objectType: "Activity", id: session.activityId };
  const parent = about.parent ?? launched;
  const grouping = [launched, course].filter(({ id }) => id !== parent.id);
  return {
    id: statementId(session, after.revision, verb, about.key),
    actor: session.actor,
    verb: toVerb(verb),
    object: about.object,
    ...(result === undefined ? {} : { result }),
    context: toContext(session, { parent: [parent], grouping }, about.extensions),
    timestamp: toTimestamp(moment),
  };
}
