import type { Attempt, Place } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Fact } from "../model/fact.ts";
import type { JobAidId, LessonId } from "../model/ids.ts";
import { isShortened } from "../model/may-skip.ts";
import { lessonProgress } from "../model/progress.ts";
import type { FilledForm, LearnerTruth, PlannedLine, PlayedRun, PlayedSession, RevisitedLine, TakenLesson, TriedItem } from "./truth.ts";

/** What is noted while a learner is at work: of what they do, never of what statements say. */
export class TruthNotes {
  readonly tried: TriedItem[] = [];
  readonly runs: PlayedRun[] = [];
  readonly sessions: PlayedSession[] = [];
  readonly forms: FilledForm[] = [];
  readonly jobAids: JobAidId[] = [];
  readonly planned: PlannedLine[] = [];
  readonly revisited: RevisitedLine[] = [];
  readonly #spentMs = new Map<LessonId, number>();

  /** A fact, whatever comes of it. */
  hears(fact: Fact): void {
    if (fact.kind === "job-aid-opened") this.jobAids.push(fact.jobAid);
    if (fact.kind === "line-planned") this.planned.push({ line: fact.line, technique: fact.technique, date: fact.date });
    if (fact.kind === "line-revisited") this.revisited.push({ line: fact.line, technique: fact.technique, outcome: fact.outcome });
  }

  /** More of the item that was tried last. */
  addsToLast(more: Pick<TriedItem, "right" | "confidence">): void {
    const last = this.tried.pop();
    if (last !== undefined) this.tried.push({ ...last, ...more });
  }

  /** Time went by, in milliseconds. */
  spends(place: Place, ms: number): void {
    if (place.kind === "lesson") this.#spentMs.set(place.lesson, (this.#spentMs.get(place.lesson) ?? 0) + ms);
  }

  lessons(attempt: Attempt, { lessons }: CourseOutline): readonly TakenLesson[] {
    return lessons.flatMap((lesson) => {
      const ms = this.#spentMs.get(lesson.id);
      return ms === undefined
        ? []
        : [{ lesson: lesson.id, seconds: Math.round(ms / 10) / 100, finished: lessonProgress(attempt, lesson).status === "finished" }];
    });
  }
}

/** What the pre-check came to; nothing where it was not taken. */
export function precheckOf(attempt: Attempt, { lessons }: CourseOutline): Pick<LearnerTruth, "precheck"> {
  if (attempt.precheck?.kind !== "ended") return {};
  const shortened = lessons.filter((lesson) => isShortened(attempt, lesson)).map(({ id }) => id);
  return { precheck: { shown: [...attempt.precheck.shown], shortened } };
}
