import type { Attempt } from "./attempt.ts";
import type { CourseOutline, LessonOutline, PageOutline } from "./course.ts";
import type { BlockId } from "./ids.ts";
import { isPractice, type BlockKind } from "./lesson.ts";
import { maySkip } from "./may-skip.ts";
import { waitEndsMs } from "./test-wait.ts";

export interface LessonProgress {
  /** `finished`: every page seen and every practice done. Optional pages count for nothing here. */
  readonly status: "new" | "started" | "finished";
  readonly pagesSeen: number;
  /** Of `corePages`. */
  readonly pages: number;
  readonly practiceLeft: readonly BlockId[];
}

export function lessonProgress(attempt: Attempt, lesson: LessonOutline): LessonProgress {
  const core = corePages(attempt, lesson);
  const pagesSeen = core.filter((page) => isSeen(attempt, page)).length;
  const practiceLeft = core.flatMap((page) => page.blocks.filter((block) => !blockDone(attempt, block)).map((block) => block.id));
  const finished = pagesSeen === core.length && practiceLeft.length === 0;
  const started = lesson.pages.some((page) => page.blocks.some((block) => attempt.seen.has(block.id)));
  return { status: finished ? "finished" : started ? "started" : "new", pagesSeen, pages: core.length, practiceLeft };
}

/**
 * The pages that a lesson needs of this learner: not those that are optional, nor those that may be skipped. One of the latter that was seen all the same counts
 * with the others, so that the share of pages seen never falls.
 */
export function corePages(attempt: Attempt, lesson: LessonOutline): readonly PageOutline[] {
  return lesson.pages.filter((page) => page.optional !== true && (!maySkip(attempt, lesson, page) || isSeen(attempt, page)));
}

function isSeen({ seen }: Attempt, { blocks }: PageOutline): boolean {
  return blocks.every(({ id }) => seen.has(id));
}

/** What is read is done at once; what is practised, when the learner has committed to an answer: a reply tried, a turn marked, an answer checked, words compared, a talk played to its end, or read in its place. */
export function blockDone(attempt: Attempt, block: { readonly id: BlockId; readonly kind: BlockKind }): boolean {
  if (!isPractice(block.kind)) return true;
  const response = attempt.responses.get(block.id);
  switch (response?.kind) {
    case "choose-reply":
      return response.tried.length > 0;
    case "compare":
      return response.marked.length > 0;
    case "spot-it":
    case "sort":
    case "order":
    case "gap":
      return response.first !== undefined;
    case "own-words":
      return response.compared;
    case "scenario":
      return response.runs > 0 || response.leftOut === true;
    case "own-scenario":
      return true;
    default:
      return false;
  }
}

/** 0 where the course has no test. */
export function attemptsLeft(attempt: Attempt, outline: CourseOutline): number {
  return Math.max(0, (outline.test?.attempts ?? 0) - attempt.test.results.length);
}

/** Whether the test may be started or continued: never where the course has none. A test begun stays open, whatever changed in the lessons since. Without a time every wait counts as over. */
export function testOpen(attempt: Attempt, outline: CourseOutline, nowMs = Infinity): boolean {
  if (attempt.test.current !== undefined) return true;
  if (attemptsLeft(attempt, outline) === 0) return false;
  if (outline.test?.retakeAfterPass === false && attempt.test.results.some((result) => result.passed)) return false;
  return lessonsBeforeTest(attempt, outline).length === 0 && waitEndsMs(attempt.test, outline.test, nowMs) === undefined;
}

/** The lessons that the test waits for, in the order of the course: not finished yet, or to be opened again after a failed test. */
export function lessonsBeforeTest(attempt: Attempt, { lessons, test }: CourseOutline): readonly LessonOutline[] {
  const { revisit = [] } = attempt.test;
  return lessons.filter(
    (lesson) =>
      (test?.opens === "after-lessons" && lessonProgress(attempt, lesson).status !== "finished") ||
      (test?.remediation === true && revisit.includes(lesson.id)),
  );
}
