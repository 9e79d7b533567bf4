import type { Attempt } from "../model/attempt.ts";
import type { CompletionRule } from "../model/completion-rule.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Launch } from "../model/launch.ts";
import type { Lookup } from "../model/lookup.ts";
import { outcomeOf } from "../model/outcome.ts";
import { attemptsLeft } from "../model/progress.ts";
import { encodeSuspendData } from "../model/suspend-data.ts";
import type { CmiValue } from "./cmi-value.ts";
import { toIsoDuration } from "./durations.ts";
import { toLessonLocation } from "./lesson-location.ts";
import { toRawScore } from "./raw-score.ts";
import { toObjectives } from "./scorm2004-objectives.ts";
import { higherCompletion, higherSuccess } from "./scorm2004-status.ts";
import { isWithheld } from "./withheld-score.ts";

/** What the projection needs to know of the session beside the launch. */
export interface Scorm2004Session {
  /** Time in this session while the learner was there. */
  readonly activeMs: number;
  /** Elements as the host holds them: status, score and objectives are never made worse. */
  readonly held: ReadonlyMap<string, string>;
  /** What is loaded; results by objective need the questions. */
  readonly lookup: Lookup;
  /** The default where absent. */
  readonly rule?: CompletionRule;
}

/**
 * The whole attempt as elements of SCORM 2004, in the order in which they are to be set. Compared with what the host holds, the difference is
 * what must be written, so that writing twice is harmless. Without credit: state, no status and no score. In browse and review mode: nothing.
 * `cmi.exit` is `suspend` at every time, after completion too: with any other value the LMS drops the state (SCORM 2004 4th RTE 4.2.8).
 */
export function toScorm2004(attempt: Attempt, outline: CourseOutline, launch: Launch, session: Scorm2004Session): CmiValue[] {
  if (launch.mode !== "Normal") return [];
  return [
    ["cmi.suspend_data", encodeSuspendData(attempt, outline)],
    ["cmi.location", toLessonLocation(attempt.place)],
    ...(launch.credit ? judgement(attempt, outline, launch, session) : []),
    ["cmi.exit", "suspend"],
    ["cmi.session_time", toIsoDuration(session.activeMs)],
  ];
}

/**
 * Completion, success, and the score once there is one: the score first, since some LMSs judge by it when it is set. An LMS that holds a
 * `scaled_passing_score` makes success out of it and the scaled score, whatever the course has said (SCORM 2004 4th RTE 4.2.22.1), so that
 * one it would contradict the course by is withheld.
 */
function judgement(attempt: Attempt, outline: CourseOutline, launch: Launch, session: Scorm2004Session): CmiValue[] {
  const { held, rule } = session;
  const outcome = outcomeOf(attempt, outline, rule);
  const completion = higherCompletion(held.get("cmi.completion_status"), outcome.completion);
  const success = higherSuccess(held.get("cmi.success_status"), outcome.success);
  const keepsBest = launch.masteryScore !== undefined || rule?.score !== "last";
  const raw = outcome.scaled === undefined ? undefined : rawScore(outcome.scaled, keepsBest ? held : undefined);
  return [
    ...(raw === undefined || isWithheld(raw, success, launch.masteryScore, rule) ? [] : score(raw)),
    ["cmi.completion_status", completion],
    ["cmi.success_status", success],
    ["cmi.progress_measure", toProgressMeasure(completion, outcome.progress)],
    ...toObjectives(attempt, outline, launch, { ...session, success }),
  ];
}

/** 0 to 100 with two decimals, cut and never rounded up; a better one that the host holds stays. */
function rawScore(scaled: number, held: ReadonlyMap<string, string> | undefined): number {
  return Math.max(toRawScore(scaled), toRawScore(Number(held?.get("cmi.score.scaled")) || Number(held?.get("cmi.score.raw")) / 100 || 0));
}

/** Raw and scaled say the same: 0 to 100 with two decimals, 0 to 1 with four. */
function score(raw: number): CmiValue[] {
  return [
    ["cmi.score.min", "0"],
    ["cmi.score.max", "100"],
    ["cmi.score.raw", String(raw)],
    ["cmi.score.scaled", String(Math.round(raw * 100) / 10_000)],
  ];
}

/** 1 means completed, and nothing else does (SCORM 2004 4th RTE 4.2.18): pages that are all seen before a test is passed are less. */
function toProgressMeasure(completion: string, progress: number): string {
  return completion === "completed" ? "1" : String(Math.min(0.99, Math.floor(progress * 100) / 100));
}

/**
 * `adl.nav.request` of a learner who leaves by the course's own button (SCORM 2004 4th SN TB.2.3, NB.2.1). While something is left to do:
 * `suspendAll`, after which the LMS resumes here. When it is over: `exitAll`, since only the end of the attempt rolls the status up to the
 * course in every edition. `cmi.exit` is `suspend` then, too, so that the SCO's own data are kept.
 */
export function toNavigationRequest(attempt: Attempt, outline: CourseOutline, rule: CompletionRule): "suspendAll" | "exitAll" {
  const { completion, success } = outcomeOf(attempt, outline, rule);
  const spent = success === "failed" && attemptsLeft(attempt, outline) === 0;
  const over = rule.by === "pages" ? completion === "completed" : success === "passed" || spent;
  return over ? "exitAll" : "suspendAll";
}
