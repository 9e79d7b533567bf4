import type { Course } from "../model/course.ts";
import type { LoadedScenario, Lookup } from "../model/lookup.ts";
import { rememberedReports } from "./remembered-reports.ts";

/** All of a course is loaded. What tells of a run is remembered: hundreds of learners say the same. */
export function courseLookup(course: Course): Lookup {
  const blocks = new Map(
    course.lessons.flatMap(({ pages }) => pages.flatMap((page) => page.blocks.map((block) => [block.id, block] as const))),
  );
  const questions = new Map(course.bank?.questions.map((question) => [question.id, question] as const));
  const techniques = new Map(course.plan.techniques.map((technique) => [technique.id, technique] as const));
  const rules = course.talkRules;
  const talks = new Map(
    (course.scenarios ?? []).flatMap((scenario): [string, LoadedScenario][] =>
      rules === undefined ? [] : [[scenario.id, { scenario, rules, reports: rememberedReports() }]],
    ),
  );
  return {
    question: (id) => questions.get(id),
    block: (id) => blocks.get(id),
    scenario: (id) => {
      const block = blocks.get(id);
      return block?.kind === "scenario" ? talks.get(block.scenario) : undefined;
    },
    technique: (id) => techniques.get(id),
  };
}
