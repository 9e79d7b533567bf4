import type { TestRules } from "../../model/course.ts";
import type { ObjectiveId, OptionId, QuestionId } from "../../model/ids.ts";
import { buildBank } from "../content/build-bank.ts";
import type { CourseContent } from "../content/course-content.ts";
import type { JudgedTest } from "./judged-test.ts";

/** The test of checked content, with rules that a company sets in place of the course's own; undefined where the course has none, or none that was read. */
export function testOf({ course, questions, sources }: CourseContent, rules: Partial<TestRules> = {}): JudgedTest | undefined {
  if (course?.value.test === undefined) return undefined;
  const { bank, form, masteryScore, attempts } = course.value.test;
  const citedAs = new Map(sources.map(({ value }) => [value.id, value.short]));
  const authored = questions.map(({ value }) => value);
  return {
    form: form.map((cell) => ({ ...cell, objective: cell.objective as ObjectiveId })),
    masteryScore: rules.masteryScore ?? masteryScore,
    attempts: rules.attempts ?? attempts,
    questions: buildBank(bank, authored, citedAs).questions,
    nicest: new Map(authored.flatMap(({ id, nicest }) => (nicest === undefined ? [] : [[id as QuestionId, nicest as OptionId]]))),
  };
}
