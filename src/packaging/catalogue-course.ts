import type { CatalogueCourse, CataloguePackage } from "../model/catalogue.ts";
import type { CourseOutline } from "../model/course.ts";

/** What the catalogue says about a course and its packages. */
export function catalogueCourse(outline: CourseOutline, packages: readonly CataloguePackage[]): CatalogueCourse {
  const { id, version, title, headline, summary, audience, teaches, minutes } = outline;
  return { id, version, title, headline, summary, audience, teaches, minutes, packages };
}
