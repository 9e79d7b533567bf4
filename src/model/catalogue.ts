import type { CourseId } from "./ids.ts";

/** The standards that packages are built for; more follow. */
export const standards = ["scorm12", "scorm2004-3rd", "scorm2004-4th", "cmi5", "xapi", "web"] as const;
export type Standard = (typeof standards)[number];

/** What `dist/catalogue.json` holds: the build writes it, the preview reads it. */
export interface Catalogue {
  readonly courses: readonly CatalogueCourse[];
}

export interface CatalogueCourse {
  readonly id: CourseId;
  readonly version: string;
  readonly title: string;
  readonly headline: string;
  readonly summary: string;
  readonly audience: string;
  readonly teaches: readonly string[];
  /** Whole minutes; no `test` where the course has none. */
  readonly minutes: { readonly lessons: number; readonly optional: number; readonly test?: number };
  readonly packages: readonly CataloguePackage[];
}

export interface CataloguePackage {
  readonly standard: Standard;
  /** File name beside the catalogue, `<course>-<standard>.zip`. */
  readonly file: string;
  readonly bytes: number;
}
