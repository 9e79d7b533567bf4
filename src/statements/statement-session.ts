import type { CompletionRule } from "../model/completion-rule.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Lookup } from "../model/lookup.ts";
import type { BehaviourReporting } from "../model/settings.ts";
import type { Activity, Context, Result } from "./statement.ts";

/** What every statement of one session shares. */
export interface StatementSession {
  /** As the launch gave it. */
  readonly actor: object;
  /** Undefined where the launch names none (xAPI without cmi5). */
  readonly registration?: string;
  /** The id that the launch has for the course. */
  readonly activityId: string;
  /** Unique to the session: statement ids are derived from it. */
  readonly sessionId: string;
  /** From the launch (cmi5: `LMS.LaunchData`); every value in it goes into every statement untouched (cmi5 10). */
  readonly contextTemplate: Context;
  /** From `LMS.LaunchData`, 0 to 1. */
  readonly masteryScore: number | undefined;
  readonly form: StatementForm;
  /** The default where absent. */
  readonly rule?: CompletionRule;
  /** `full` where absent. */
  readonly behaviourReporting?: BehaviourReporting;
  readonly outline: CourseOutline;
  readonly lookup: Lookup;
}

/** How a standard puts what is said of the launched activity itself: the activity as object, and the categories. */
export type StatementForm = (
  session: Pick<StatementSession, "activityId" | "outline">,
  result: Result | undefined,
) => { readonly object: Activity; readonly category: readonly Activity[] };

/** When something happened: by the clock, and by the time that the learner has been active in this session. */
export interface Moment {
  readonly nowMs: number;
  readonly activeMs: number;
}
