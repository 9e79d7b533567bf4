import type { CourseId } from "../model/ids.ts";
import type { Company } from "../packaging/company/company.ts";
import { describeMistake } from "../packaging/content/content-error.ts";
import { listCourses, loadCourse } from "../packaging/content/load-course.ts";
import type { PackageSource } from "../packaging/package-contents.ts";
import { PackagingError } from "../packaging/packaging-error.ts";
import type { Project } from "../packaging/project.ts";
import type { CommandLine } from "./command.ts";

/** A checked course, once for each of its waves, in a company's name where one is given; prints its warnings. Throws the `ContentError` of the content. */
export function loadSources(project: Project, id: CourseId, line: CommandLine, company?: Company): PackageSource[] {
  const { courses, messages, warnings } = loadCourse(project.contentDir, id, company);
  for (const warning of warnings) line.printError(`warning: ${describeMistake(warning)}`);
  return courses.map((course) => ({ course, messages, ...(company === undefined ? {} : { company }) }));
}

/** Package sources by course: several waves of one are read once. */
export type LoadedSources = Map<CourseId, readonly PackageSource[]>;

/**
 * The one package source of that id; that of a course in a wave ends in its days. What is loaded for it is put into `loaded`, or taken from there.
 * Throws a `PackagingError` (`unknown-course`) that lists what there is, or as `loadSources` does.
 */
export function loadSource(
  project: Project,
  id: string,
  line: CommandLine,
  company?: Company,
  loaded: LoadedSources = new Map(),
): PackageSource {
  const courses = listCourses(project.contentDir);
  const known = courses.find((course) => course === id) ?? courses.find((course) => id.startsWith(`${course}-`));
  const sources = known === undefined ? [] : (loaded.get(known) ?? loadSources(project, known, line, company));
  if (known !== undefined) loaded.set(known, sources);
  const source = sources.find(({ course }) => course.outline.id === id);
  if (source !== undefined) return source;
  const waves = sources.map(({ course }) => course.outline.id).join(", ");
  const there =
    waves !== ""
      ? `There are its waves: ${waves}.`
      : courses.length > 0
        ? `Courses: ${courses.join(", ")}.`
        : `There are none in ${project.contentDir}.`;
  throw new PackagingError("unknown-course", `There is no course "${id}". ${there}`);
}
