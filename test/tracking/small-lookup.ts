import type { Lookup } from "../../src/model/lookup.ts";
import { talkReports } from "../../src/model/role-play/talk-reports.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { smallRules, smallScenario, smallTalk } from "../fixtures/small-scenario.ts";

const blocks = smallCourse.lessons.flatMap((lesson) => lesson.pages.flatMap((page) => page.blocks));

/** All of the small course is loaded. */
export const smallLookup: Lookup = {
  question: (id) => smallCourse.bank.questions.find((question) => question.id === id),
  block: (id) => blocks.find((block) => block.id === id),
  scenario: (id) => (id === smallTalk.id ? { scenario: smallScenario, rules: smallRules, reports: talkReports } : undefined),
  technique: (id) => smallCourse.plan.techniques.find((technique) => technique.id === id),
};

/** Nothing is loaded yet. */
export const emptyLookup: Lookup = {
  question: () => undefined,
  block: () => undefined,
  scenario: () => undefined,
  technique: () => undefined,
};
