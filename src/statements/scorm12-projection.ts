import type { Attempt } from "../model/attempt.ts";
import type { CompletionRule } from "../model/completion-rule.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Launch } from "../model/launch.ts";
import { outcomeOf } from "../model/outcome.ts";
import { encodeSuspendData } from "../model/suspend-data.ts";
import type { CmiValue } from "./cmi-value.ts";
import { toTimespan12 } from "./durations.ts";
import { toLessonLocation } from "./lesson-location.ts";
import { higherStatus, isPassed, toLessonStatus } from "./lesson-status.ts";
import { toRawScore } from "./raw-score.ts";
import { isWithheld } from "./withheld-score.ts";

/** What the projection needs to know of the session beside the launch. */
export interface Scorm12Session {
  /** Time in this session while the learner was there. */
  readonly activeMs: number;
  /** `cmi.core.lesson_status` as the host held it on entry. */
  readonly heldStatus: string;
  /** `cmi.core.score.raw` as the host held it on entry, 0 to 100. */
  readonly heldRaw: number | undefined;
  /** The default where absent. */
  readonly rule?: CompletionRule;
}

/**
 * The whole attempt as elements of SCORM 1.2, in the order in which they are to be set. Compared with what the host holds, the difference is
 * what must be written, so that writing twice is harmless. Without credit: state, no status and no score. In browse and review mode: nothing.
 * `core.exit` is `suspend` at every time, after completion too: a learner who comes back to look something up finds the state as it was,
 * and an LMS never asks for an exit option.
 */
export function toScorm12(attempt: Attempt, outline: CourseOutline, launch: Launch, session: Scorm12Session): CmiValue[] {
  if (launch.mode !== "Normal") return [];
  return [
    ["cmi.suspend_data", encodeSuspendData(attempt, outline)],
    ["cmi.core.lesson_location", toLessonLocation(attempt.place)],
    ...(launch.credit ? judgement(attempt, outline, launch, session) : []),
    ["cmi.core.exit", "suspend"],
    ["cmi.core.session_time", toTimespan12(session.activeMs)],
  ];
}

/**
 * Status and score. Where the LMS holds a mastery score, a raw score that it would contradict the status by is withheld: Moodle and scorm-again
 * turn an incomplete attempt into a failed one at Finish when they hold both. The best score is kept, the host's own included, unless the rule
 * wants the last.
 */
function judgement(attempt: Attempt, outline: CourseOutline, launch: Launch, session: Scorm12Session): CmiValue[] {
  const { completion, success, scaled } = outcomeOf(attempt, outline, session.rule);
  const told = higherStatus(session.heldStatus, toLessonStatus(completion, success, session.rule));
  const status: CmiValue = ["cmi.core.lesson_status", told];
  if (scaled === undefined) return [status];
  const raw = Math.max(toRawScore(scaled), session.rule?.score === "last" ? 0 : (session.heldRaw ?? 0));
  if (isWithheld(raw, isPassed(told) ? "passed" : success, launch.masteryScore, session.rule)) return [status];
  return [status, ["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"], ["cmi.core.score.raw", String(raw)]];
}
