import type { Company } from "../packaging/company/company.ts";
import { ContentError } from "../packaging/content/content-error.ts";
import { listCourses } from "../packaging/content/load-course.ts";
import type { PackageSource } from "../packaging/package-contents.ts";
import { PackagingError } from "../packaging/packaging-error.ts";
import type { Project } from "../packaging/project.ts";
import type { CommandLine } from "./command.ts";
import { loadSources } from "./load-source.ts";

/** Every course, checked, once for each of its waves; companions, which have no test, after the others. Throws one `ContentError` that holds the mistakes of all of them, or a `PackagingError` (`unknown-course`) where there is none. */
export function loadAllSources(project: Project, line: CommandLine, company?: Company): PackageSource[] {
  const courses = listCourses(project.contentDir);
  if (courses.length === 0) throw new PackagingError("unknown-course", `There are no courses in ${project.contentDir}.`);
  const sources: PackageSource[] = [];
  const mistakes: ContentError["mistakes"][number][] = [];
  for (const id of courses) {
    try {
      sources.push(...loadSources(project, id, line, company));
    } catch (failure) {
      if (!(failure instanceof ContentError)) throw failure;
      mistakes.push(...failure.mistakes);
    }
  }
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return sources.sort((one, other) => companionRank(one) - companionRank(other));
}

function companionRank({ course }: PackageSource): number {
  return course.outline.test === undefined ? 1 : 0;
}
