import type { Company } from "../packaging/company/company.ts";
import { describeMistake } from "../packaging/content/content-error.ts";
import { listCourses, loadCourse } from "../packaging/content/load-course.ts";
import type { PackageSource } from "../packaging/package-contents.ts";
import { PackagingError } from "../packaging/packaging-error.ts";
import type { Project } from "../packaging/project.ts";
import type { CommandLine } from "./command.ts";

/**
 * The checked course of that id, in a company's name where one is given; prints its warnings. Throws a `PackagingError` (`unknown-course`) that lists the courses there are,
 * or the `ContentError` of the content.
 */
export function loadSource(project: Project, id: string, line: CommandLine, company?: Company): PackageSource {
  const courses = listCourses(project.contentDir);
  const known = courses.find((course) => course === id);
  if (known === undefined) {
    const there = courses.length > 0 ? `Courses: ${courses.join(", ")}.` : `There are none in ${project.contentDir}.`;
    throw new PackagingError("unknown-course", `There is no course "${id}". ${there}`);
  }
  const { course, messages, warnings } = loadCourse(project.contentDir, known, company);
  for (const warning of warnings) line.printError(`warning: ${describeMistake(warning)}`);
  return { course, messages, ...(company === undefined ? {} : { company }) };
}
