import type { Attempt } from "../model/attempt.ts";
import { defaultCompletion } from "../model/completion-rule.ts";
import { outcomeOf, type Outcome } from "../model/outcome.ts";
import { attemptsLeft } from "../model/progress.ts";
import { toIsoDuration } from "./durations.ts";
import { extensionIris, verbIris } from "./iris.ts";
import type { Result, Statement } from "./statement.ts";
import { statementId, toContext, toTimestamp, toVerb } from "./statement-parts.ts";
import type { Moment, StatementSession } from "./statement-session.ts";

/** The verbs of what is said of the launched activity itself: cmi5 9.3 defines them, plain xAPI takes them over. No other statement uses them. */
const sessionVerbs = ["initialized", "completed", "passed", "failed", "terminated"] as const;
export type SessionVerb = (typeof sessionVerbs)[number];

/** The verb of a statement about the launched activity itself; undefined for any other. */
export function toSessionVerb({ verb }: Statement): SessionVerb | undefined {
  return sessionVerbs.find((name) => verbIris[name] === verb.id);
}

export function toInitialized(moment: Moment, session: StatementSession): Statement {
  return said("initialized", 0, undefined, moment, session);
}

/** `duration`: the time in which the learner was active since `initialized` (cmi5 9.5.4.1 leaves the method to the AU). */
export function toTerminated(moment: Moment, session: StatementSession): Statement {
  return said("terminated", 0, {}, moment, session);
}

/**
 * What an attempt has reached since `before`: completed, passed, and failed once no attempt at the test is left.
 * `before` undefined: all that it has reached, for a registration in which some of it was never delivered.
 */
export function toResults(before: Attempt | undefined, after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  const was = before && told(before, session);
  const is = told(after, session);
  const statements: Statement[] = [];
  if (is.completion === "completed" && was?.completion !== "completed")
    statements.push(said("completed", after.revision, { completion: true }, moment, session));
  if (is.success === "passed" && was?.success !== "passed") {
    const scaled = after.test.results.find((result) => result.passed)?.scaled;
    statements.push(judged("passed", scaled, after.revision, moment, session));
  }
  if (is.success === "failed" && was?.success !== "failed") statements.push(judged("failed", is.scaled, after.revision, moment, session));
  return statements;
}

/** The outcome as statements tell it: there is room for one verdict a session, so `failed` waits while attempts are left, whatever the rule. */
function told(attempt: Attempt, { outline, rule }: StatementSession): Outcome {
  const outcome = outcomeOf(attempt, outline, rule);
  const waits = outcome.success === "failed" && attemptsLeft(attempt, outline) > 0;
  return waits ? { ...outcome, success: "unknown" } : outcome;
}

/**
 * A test failed in this session while attempts are left: said when the session ends, not before, since a session has room for one of passed
 * and failed. Undefined where nothing was failed in this session, one was ever passed (though the rule may wait for pages), or the company's rule
 * tells no failure. `earlierResults`: tests handed in before the session.
 */
export function toHeldFailed(attempt: Attempt, earlierResults: number, moment: Moment, session: StatementSession): Statement | undefined {
  const results = attempt.test.results.slice(earlierResults);
  const { by, statuses } = session.rule ?? defaultCompletion;
  if (by === "pages" || statuses === "completed-incomplete") return undefined;
  if (results.length === 0 || attempt.test.results.some(({ passed }) => passed)) return undefined;
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
  return said(verb, revision, { ...(fits ? { score: { scaled } } : {}), success }, moment, session, extensions);
}

function said(
  verb: SessionVerb,
  revision: number,
  result: Result | undefined,
  moment: Moment,
  session: StatementSession,
  extensions: Readonly<Record<string, unknown>> = {},
): Statement {
  const { object, category } = session.form(session, result);
  return {
    id: statementId(session, revision, verb, ""),
    actor: session.actor,
    verb: toVerb(verb),
    object,
    ...(result === undefined ? {} : { result: { ...result, duration: toIsoDuration(moment.activeMs) } }),
    context: toContext(session, { category }, extensions),
    timestamp: toTimestamp(moment),
  };
}
