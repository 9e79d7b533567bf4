import { existsSync, readdirSync } from "node:fs";
import type { Course } from "../../model/course.ts";
import type { CourseId } from "../../model/ids.ts";
import { noCompany, type Company } from "../company/company.ts";
import { warnOfLargeVideos } from "../company/scene-videos.ts";
import { formFolder } from "../forms/form-files.ts";
import { scenarioFolder } from "../role-play/talk-files.ts";
import { warnOfTestwise } from "../testwise/warn-of-testwise.ts";
import { allTerms } from "../terms/term-forms.ts";
import { withTerms } from "../terms/with-terms.ts";
import { buildCourse } from "./build-course.ts";
import { ContentError, type ContentMistake } from "./content-error.ts";
import { readIdsLock } from "./ids-lock.ts";
import { inEachWave } from "./in-wave.ts";
import { jobAidFolder } from "./job-aid-files.ts";
import { judgeContent } from "./judge-content.ts";
import { MistakeList } from "./mistake-list.ts";
import { suggestName } from "./nearest-name.ts";
import { readContent } from "./read-content.ts";
import { lockedIds } from "./rules/locked-ids.ts";

const notCourses: readonly string[] = ["messages", "schemas", scenarioFolder, jobAidFolder, formFolder];

/** The courses of a content folder, by name: each folder is one, but for what all courses share. */
export function listCourses(contentDir: string): CourseId[] {
  if (!existsSync(contentDir)) return [];
  const folders = readdirSync(contentDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map((entry) => entry.name)
    .filter((name) => !name.startsWith(".") && !notCourses.includes(name))
    .sort() as CourseId[];
}

export interface LoadedCourse {
  /** As packages hold it: once for each of its waves, or once where it has none. */
  readonly courses: readonly Course[];
  /** The first of them. */
  readonly course: Course;
  /** The interface's words in its language. */
  readonly messages: Readonly<Record<string, string>>;
  /** They do not stop a build. */
  readonly warnings: readonly ContentMistake[];
}

/**
 * Reads, checks and builds a course, in a company's words where there is one; the content is judged in its own.
 * Throws a `ContentError` that holds every mistake of every file.
 */
export function loadCourse(contentDir: string, id: CourseId, company: Company = noCompany): LoadedCourse {
  const known = listCourses(contentDir);
  const mistakes = new MistakeList();
  if (!known.includes(id)) {
    mistakes.addToFile(`${id}/course.yaml`, "unknown-course", `there is no course “${id}”${suggestName(id, known)}`);
    throw new ContentError(mistakes.sorted());
  }
  const written = readContent(contentDir, id, mistakes);
  const lock = readIdsLock(contentDir, id, mistakes);
  const warnings = new MistakeList();
  const content = judgeContent(written, [lockedIds(lock)], mistakes, warnings);
  const found = mistakes.sorted();
  if (found.length > 0 || content.course === undefined || content.messages === undefined || lock === undefined)
    throw new ContentError(found);
  warnOfLargeVideos(content, company, warnings);
  const told = withTerms(written, allTerms(written.terms?.value ?? {}, company.terms));
  warnOfTestwise(told, company, warnings);
  const head = content.course.value;
  const courses = inEachWave(told).map((one) => buildCourse(one, one.course?.value ?? head, lock, company));
  const [course] = courses;
  if (course === undefined) throw new Error(`${id} has no wave`);
  return {
    courses,
    course,
    messages: { ...told.messages?.value, ...company.labels },
    warnings: warnings.sorted(),
  };
}
