import { existsSync, readdirSync } from "node:fs";
import type { Course } from "../../model/course.ts";
import type { CourseId } from "../../model/ids.ts";
import { allRules } from "./all-rules.ts";
import { buildCourse } from "./build-course.ts";
import { ContentError, type ContentMistake } from "./content-error.ts";
import { readIdsLock } from "./ids-lock.ts";
import { MistakeList } from "./mistake-list.ts";
import { suggestName } from "./nearest-name.ts";
import { readContent } from "./read-content.ts";

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
 * Reads, checks and builds a course, with the interface's words in its language. `warnings` do not stop a build.
 * Throws a `ContentError` that holds every mistake of every file.
 */
export function loadCourse(
  contentDir: string,
  id: CourseId,
): { readonly course: Course; readonly messages: Record<string, string>; readonly warnings: readonly ContentMistake[] } {
  const known = listCourses(contentDir);
  const mistakes = new MistakeList();
  if (!known.includes(id)) {
    mistakes.addToFile(`${id}/course.yaml`, "unknown-course", `there is no course “${id}”${suggestName(id, known)}`);
    throw new ContentError(mistakes.sorted());
  }
  const content = readContent(contentDir, id, mistakes);
  const lock = readIdsLock(contentDir, id, mistakes);
  const warnings = new MistakeList();
  for (const rule of allRules(lock)) {
    if (rule.needs.every((part) => !content.missing.has(part))) rule.check(content, rule.warns === true ? warnings : mistakes);
  }
  const found = mistakes.sorted();
  if (found.length > 0 || content.course === undefined || content.messages === undefined || lock === undefined)
    throw new ContentError(found);
  return { course: buildCourse(content, content.course.value, lock), messages: { ...content.messages.value }, warnings: warnings.sorted() };
}
