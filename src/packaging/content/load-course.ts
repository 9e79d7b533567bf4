import { existsSync, readdirSync } from "node:fs";
import type { Course } from "../../model/course.ts";
import type { CourseId } from "../../model/ids.ts";
import { noCompany, type Company } from "../company/company.ts";
import { warnOfLargeVideos } from "../company/scene-videos.ts";
import { allTerms } from "../terms/term-forms.ts";
import { withTerms } from "../terms/with-terms.ts";
import { allRules, slotRules } from "./all-rules.ts";
import { buildCourse } from "./build-course.ts";
import { ContentError, type ContentMistake } from "./content-error.ts";
import { readIdsLock } from "./ids-lock.ts";
import { MistakeList } from "./mistake-list.ts";
import { suggestName } from "./nearest-name.ts";
import type { CourseContent } from "./course-content.ts";
import { readContent } from "./read-content.ts";
import type { Rule } from "./rule.ts";

const notCourses: readonly string[] = ["messages", "schemas"];

/** The courses of a content folder, by name: each folder is one, but for `messages` and `schemas`. */
export function listCourses(contentDir: string): CourseId[] {
  if (!existsSync(contentDir)) return [];
  const folders = readdirSync(contentDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map((entry) => entry.name)
    .filter((name) => !name.startsWith(".") && !notCourses.includes(name))
    .sort() as CourseId[];
}

/**
 * Reads, checks and builds a course, with the interface's words in its language, in a company's words where there is one; the content is
 * judged in its own. `warnings` do not stop a build.
 * Throws a `ContentError` that holds every mistake of every file.
 */
export function loadCourse(
  contentDir: string,
  id: CourseId,
  company: Company = noCompany,
): { readonly course: Course; readonly messages: Record<string, string>; readonly warnings: readonly ContentMistake[] } {
  const known = listCourses(contentDir);
  const mistakes = new MistakeList();
  if (!known.includes(id)) {
    mistakes.addToFile(`${id}/course.yaml`, "unknown-course", `there is no course “${id}”${suggestName(id, known)}`);
    throw new ContentError(mistakes.sorted());
  }
  const written = readContent(contentDir, id, mistakes);
  const lock = readIdsLock(contentDir, id, mistakes);
  const warnings = new MistakeList();
  const judge = (rules: readonly Rule[], judged: CourseContent): void => {
    for (const rule of rules) {
      if (rule.needs.every((part) => !judged.missing.has(part))) rule.check(judged, rule.warns === true ? warnings : mistakes);
    }
  };
  const terms = written.terms?.value ?? {};
  const content = withTerms(written, allTerms(terms, {}));
  judge(slotRules, written);
  judge(allRules(lock), content);
  const found = mistakes.sorted();
  if (found.length > 0 || content.course === undefined || content.messages === undefined || lock === undefined)
    throw new ContentError(found);
  warnOfLargeVideos(content, company, warnings);
  const told = withTerms(written, allTerms(terms, company.terms));
  return {
    course: buildCourse(told, told.course?.value ?? content.course.value, lock, company),
    messages: { ...told.messages?.value, ...company.labels },
    warnings: warnings.sorted(),
  };
}
