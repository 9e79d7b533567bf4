import type { LessonOutline } from "../model/course.ts";
import type { LessonId } from "../model/ids.ts";
import { isNeeded } from "../model/may-skip.ts";
import { fillReaction } from "./fill-form.ts";
import type { LearnerAtWork } from "./learner-at-work.ts";
import { makePlan } from "./make-plan.ts";
import { practiseBlock } from "./practise-block.ts";
import { oneOf } from "./stream-of.ts";
import { mayTakeAnother, takePrecheck, takeTest } from "./take-questions.ts";

const share = { optional: 0.3, breaksOff: 0.25, looksUp: 0.1, restsBeforeTest: 0.5, crashes: 0.04 } as const;
const daySeconds = 86_400;

/** The whole course, in one session or several, until it is done or the learner is. */
export function takeCourse(at: LearnerAtWork): void {
  const { launches } = at;
  const { lessons, jobAids } = at.plan.course.outline;
  launches.opens();
  takePrecheck(at);
  for (const lesson of lessons) {
    if (!takeLesson(at, lesson)) {
      at.stoppedIn = lesson.id;
      leaves(at);
      return;
    }
    at.learns();
    const aid = oneOf(jobAids, at.random);
    if (aid !== undefined && at.would(share.looksUp)) launches.does({ kind: "job-aid-opened", jobAid: aid.id }, at.seconds(15));
    if (at.would(share.breaksOff)) comesBack(at);
  }
  takeTests(at);
  makePlan(at);
  fillReaction(at);
  leaves(at);
}

/** False: left for good before its end. */
function takeLesson(at: LearnerAtWork, lesson: LessonOutline): boolean {
  const { lessons } = at.plan.course;
  const pages = lessons.find(({ id }) => id === lesson.id)?.pages ?? [];
  for (const [index, page] of lesson.pages.entries()) {
    if (!isNeeded(at.launches.attempt, lesson, page) && !at.would(share.optional)) continue;
    showPage(at, lesson.id, page);
    for (const block of pages[index]?.blocks ?? []) practiseBlock(at, block, lesson.id);
    if (!at.would(at.learner.stays)) return false;
  }
  return true;
}

function showPage(at: LearnerAtWork, lesson: LessonId, { blocks: [first] }: LessonOutline["pages"][number]): void {
  if (first !== undefined) at.launches.does({ kind: "page-shown", lesson, page: first.id }, at.seconds(45));
}

/** Taken until it is passed, none is left, or the learner has had enough; what has to be opened again is. */
function takeTests(at: LearnerAtWork): void {
  const { test, lessons } = at.plan.course.outline;
  while (takeTest(at)) {
    if (!mayTakeAnother(at) || !at.would(at.learner.persists)) return;
    const waitHours = test?.waitHours ?? 0;
    if (waitHours > 0 || at.would(share.restsBeforeTest)) comesBack(at, waitHours * 3600);
    const { revisit = [] } = at.launches.attempt.test;
    for (const lesson of lessons.filter(({ id }) => revisit.includes(id))) for (const page of lesson.pages) showPage(at, lesson.id, page);
    at.learns();
  }
}

/** Another session, some hours or days later. */
function comesBack(at: LearnerAtWork, atLeastSeconds = 0): void {
  leaves(at);
  at.launches.waits(atLeastSeconds + at.random() * 3 * daySeconds + 600);
  at.launches.opens();
}

/** Properly, or because the browser crashed. */
function leaves(at: LearnerAtWork): void {
  if (at.would(share.crashes)) at.launches.crashes();
  else at.launches.closes();
}
