import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Launch } from "../model/launch.ts";
import type { Lookup } from "../model/lookup.ts";
import { lessonProgress } from "../model/progress.ts";
import { reachesMastery, scoreTest } from "../model/score-test.ts";
import type { CmiValue } from "./cmi-value.ts";
import { toLocalizedText } from "./localized-text.ts";
import { toRawScore } from "./raw-score.ts";
import { higherCompletion, higherSuccess } from "./scorm2004-status.ts";

export interface ObjectivesContext {
  readonly held: ReadonlyMap<string, string>;
  readonly lookup: Lookup;
  /** `cmi.success_status`: nothing fails in part while the whole may still be passed. */
  readonly success: string;
}

/**
 * `cmi.objectives` from the last test handed in (SCORM 2004 4th RTE 4.2.17): nothing before it, nor where its questions are not loaded, in a course without a test, nor
 * where the host has no objectives. Those that the host has by id are found again, others are appended in the course's order; the better
 * score and the higher status stay.
 */
export function toObjectives(attempt: Attempt, outline: CourseOutline, launch: Launch, context: ObjectivesContext): CmiValue[] {
  const { held, lookup, success } = context;
  const { last } = attempt.test;
  const questions = (last?.form ?? []).flatMap((id) => lookup.question(id) ?? []);
  if (last === undefined || outline.test === undefined || questions.length === 0 || !held.get("cmi.objectives._count")) return [];
  const parts = scoreTest({ id: outline.test.bank, questions }, last).byObjective;
  const mastery = launch.masteryScore ?? outline.test.masteryScore;
  const ids = heldIds(held);
  return outline.objectives.flatMap((objective): CmiValue[] => {
    if (!ids.includes(objective.id)) ids.push(objective.id);
    const at = `cmi.objectives.${ids.indexOf(objective.id)}.`;
    const finished = outline.lessons.every(({ id, ...rest }) => {
      return !objective.lessons.includes(id) || lessonProgress(attempt, { id, ...rest }).status === "finished";
    });
    const part = parts.find((result) => result.objective === objective.id);
    const judged = part && reachesMastery(part.scaled, mastery) ? "passed" : success === "failed" ? "failed" : "unknown";
    return [
      [`${at}id`, objective.id],
      ...(part === undefined
        ? []
        : ([
            [`${at}score.scaled`, toScaled(part.scaled, held.get(`${at}score.scaled`))],
            [`${at}success_status`, higherSuccess(held.get(`${at}success_status`), judged)],
          ] as const)),
      [`${at}completion_status`, higherCompletion(held.get(`${at}completion_status`), finished ? "completed" : "incomplete")],
      [`${at}description`, toLocalizedText(objective.title, outline.language)],
    ];
  });
}

/** The elements of an objective that are read on entry, since they are written only where they differ. */
export const objectiveElements = ["id", "score.scaled", "success_status", "completion_status", "description"] as const;

function heldIds(held: ReadonlyMap<string, string>): string[] {
  const ids: string[] = [];
  for (let n = 0; held.has(`cmi.objectives.${n}.id`); n++) ids.push(held.get(`cmi.objectives.${n}.id`) ?? "");
  return ids;
}

/** Four decimals, cut: on the same side of a mastery score as the exact one. */
function toScaled(scaled: number, held: string | undefined): string {
  const raw = Math.max(toRawScore(scaled), toRawScore(Number(held) || 0));
  return String(Math.round(raw * 100) / 10_000);
}
