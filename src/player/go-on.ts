import type { GoOn } from "../elements/course-home/course-home.ts";
import type { Route } from "../elements/route.ts";
import type { Attempt, Place, TestRun } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { BlockId, LessonId } from "../model/ids.ts";
import { lessonProgress, testOpen } from "../model/progress.ts";

/**
 * Where *Go on* leads. `place` is where the learner was last, home apart: exactly there. From home, or where that place is gone: a test
 * under way, else the first page not seen, else the first practice left, else the test; undefined when there is nothing left to do.
 */
export function goOn(attempt: Attempt, outline: CourseOutline, place: Place): GoOn | undefined {
  const { current, results } = attempt.test;
  if (place.kind === "lesson") {
    const back = toBlock(outline, place.page, place.lesson);
    if (back !== undefined) return { ...back, stopped: true };
  }
  if (current !== undefined) return { route: toQuestion(current), stopped: true };
  if (results.some(({ passed }) => passed)) return undefined;
  for (const lesson of outline.lessons) {
    const unseen = lesson.pages.find((page) => page.blocks.some((block) => !attempt.seen.has(block.id)))?.blocks[0]?.id;
    const target = unseen ?? lessonProgress(attempt, lesson).practiceLeft[0];
    if (target !== undefined) return toBlock(outline, target, lesson.id);
  }
  return testOpen(attempt, outline) ? { route: { view: "test" }, stopped: place.kind === "test" } : undefined;
}

export function toQuestion(run: TestRun): Route {
  const index = run.at === undefined ? -1 : run.form.indexOf(run.at);
  return index < 0 ? { view: "overview" } : { view: "question", number: index + 1 };
}

function toBlock(outline: CourseOutline, block: BlockId, id: LessonId): GoOn | undefined {
  const lesson = outline.lessons.find((other) => other.id === id);
  const index = lesson?.pages.findIndex((page) => page.blocks.some((other) => other.id === block)) ?? -1;
  if (lesson === undefined || index < 0) return undefined;
  return { route: { view: "lesson", lesson: id, page: index + 1 }, stopped: false };
}
