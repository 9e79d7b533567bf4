import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { BlockId, LessonId, OptionId } from "../../src/model/ids.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import type { TestedCourse } from "../fixtures/tested-course.ts";

export const outline: TestedCourse["outline"] = smallCourse.outline;

/** The attempt at the small course after these facts. */
export function after(facts: readonly Fact[], attempt: Attempt = emptyAttempt): Attempt {
  return facts.reduce((before, fact) => applyFact(before, fact, outline), attempt);
}

const lesson = (id: string): LessonId => id as LessonId;
export const block = (id: string): BlockId => id as BlockId;
export const letter = (id: string): OptionId => id as OptionId;

export const pageShown = (of: string, page: string): Fact => ({ kind: "page-shown", lesson: lesson(of), page: block(page) });

/** Every page seen, every practice done. */
export const lessonsFinished: Attempt = after([
  pageShown("start", "start-text"),
  pageShown("start", "start-cards"),
  { kind: "reply-chosen", block: block("start-reply"), option: letter("a") },
  pageShown("mend", "mend-spot"),
  { kind: "answer-checked", block: block("mend-spot") },
  pageShown("mend", "mend-words"),
  { kind: "model-compared", block: block("mend-words") },
]);
