import type { Lookup } from "../../src/model/lookup.ts";
import { smallCourse } from "../fixtures/small-course.ts";

const blocks = smallCourse.lessons.flatMap((lesson) => lesson.pages.flatMap((page) => page.blocks));

/** All of the small course is loaded. */
export const smallLookup: Lookup = {
  question: (id) => smallCourse.bank.questions.find((question) => question.id === id),
  block: (id) => blocks.find((block) => block.id === id),
};

/** Nothing is loaded yet. */
export const emptyLookup: Lookup = { question: () => undefined, block: () => undefined };
