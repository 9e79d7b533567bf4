import type { CourseOutline, LessonOutline } from "../../model/course.ts";
import type { ObjectiveId } from "../../model/ids.ts";
import type { Company } from "../company/company.ts";
import type { AuthoredCourse } from "./authored-course.ts";
import type { AuthoredLesson } from "./authored.ts";

/** The pre-check, unless the course has none or the company does without it. */
export function buildPrecheck({ precheck }: AuthoredCourse, company: Company): Pick<CourseOutline, "precheck"> {
  if (precheck === undefined || company.precheck === false) return {};
  const form = precheck.form.map((cell) => ({ ...cell, objective: cell.objective as ObjectiveId }));
  return { precheck: { minutes: precheck.minutes, form } };
}

/** Whose showing makes this lesson's pages ones to skip; what was shown counts on where the company does without the pre-check by now. */
export function buildLessonObjectives(lesson: AuthoredLesson, { precheck, objectives }: AuthoredCourse): Pick<LessonOutline, "objectives"> {
  const naming = objectives.filter(({ lessons }) => lessons.includes(lesson.id)).map(({ id }) => id as ObjectiveId);
  return precheck === undefined || naming.length === 0 ? {} : { objectives: naming };
}
