import type { Attempt } from "../model/attempt.ts";
import { outcomeOf } from "../model/outcome.ts";
import { toIsoDuration } from "./durations.ts";
import { categoryIris, extensionIris, verbIris } from "./iris.ts";
import type { Result, Statement } from "./statement.ts";
import { statementId, toContext, toTimestamp, toVerb } from "./statement-parts.ts";
import type { Moment, StatementSession } from "./statement-session.ts";

/** The verbs of "cmi5 defined" statements that an AU sends (cmi5 9.3). */
const definedVerbs = ["initialized", "completed", "passed", "failed", "terminated"] as const;
export type DefinedVerb = (typeof definedVerbs)[number];

/** The verb of a cmi5 defined statement; undefined for an allowed one. */
export function toDefinedVerb({ verb, context }: Statement): DefinedVerb | undefined {
  const isDefined = context.contextActivities?.category?.some(({ id }) => id === categoryIris.cmi5);
  return isDefined ? definedVerbs.find((name) => verbIris[name] === verb.id) : undefined;
}

export function toInitialized(moment: Moment, session: StatementSession): Statement {
  return defined("initialized", 0, undefined, moment, session);
}

/** `duration`: the time in which the learner was active since `initialized` (cmi5 9.5.4.1 leaves the method to the AU). */
export function toTerminated(moment: Moment, session: StatementSession): Statement {
  return defined("terminated", 0, {}, moment, session);
}

/**
 * What an attempt has reached since `before`: completed, passed, and failed once no attempt at the test is left.
 * `before` undefined: all that it has reached, for a registration in which some of it was never delivered.
 */
export function toResults(before: Attempt | undefined, after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  const was = before && outcomeOf(before, session.outline);
  const is = outcomeOf(after, session.outline);
  const statements: Statement[] = [];
  if (is.completion === "completed" && was?.completion !== "completed")
    statements.push(defined("completed", after.revision, { completion: true }, moment, session));
  if (is.success === "passed" && was?.success !== "passed") {
    const scaled = after.test.results.find((result) => result.passed)?.scaled;
    statements.push(judged("passed", scaled, after.revision, moment, session));
  }
  if (is.success === "failed" && was?.success !== "failed") statements.push(judged("failed", is.scaled, after.revision, moment, session));
  return statements;
}

/**
 * A test failed in this session while attempts are left: said when the session ends, not before, since a session has room for one of passed
 * and failed. Undefined where nothing was failed in this session, or all is passed. `earlierResults`: tests handed in before the session.
 */
export function toHeldFailed(attempt: Attempt, earlierResults: number, moment: Moment, session: StatementSession): Statement | undefined {
  const results = attempt.test.results.slice(earlierResults);
  if (results.length === 0 || outcomeOf(attempt, session.outline).success === "passed") return undefined;
  const best = Math.max(...results.map((result) => result.scaled));
  return judged("failed", best, attempt.revision, moment, session);
}

/**
 * Passed or failed. A score is given only on its side of the LMS's mastery score (cmi5 9.3.4, 9.3.5): an LMS may have changed it since the
 * test was judged. Raw is left out: cmi5 9.5.1 wants a whole number, which could fall on the other side.
 */
function judged(
  verb: "passed" | "failed",
  scaled: number | undefined,
  revision: number,
  moment: Moment,
  session: StatementSession,
): Statement {
  const { masteryScore } = session;
  const success = verb === "passed";
  const fits = scaled !== undefined && (masteryScore === undefined || scaled >= masteryScore === success);
  const extensions = masteryScore === undefined ? {} : { [extensionIris.masteryScore]: masteryScore };
  return defined(verb, revision, { ...(fits ? { score: { scaled } } : {}), success }, moment, session, extensions);
}

function defined(
  verb: DefinedVerb,
  revision: number,
  result: Result | undefined,
  moment: Moment,
  session: StatementSession,
  extensions: Readonly<Record<string, unknown>> = {},
): Statement {
  const movesOn = result?.success !== undefined || result?.completion !== undefined;
  const category = [categoryIris.cmi5, ...(movesOn ? [categoryIris.moveOn] : [])].map((id) => ({ objectType: "Activity", id }) as const);
  return {
    id: statementId(session, revision, verb, ""),
    actor: session.actor,
    verb: toVerb(verb),
    object: { objectType: "Activity", id: session.activityId },
    ...(result === undefined ? {} : { result: { ...result, duration: toIsoDuration(moment.activeMs) } }),
    context: toContext(session, { category }, extensions),
    timestamp: toTimestamp(moment),
  };
}
