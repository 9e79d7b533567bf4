import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CourseFile } from "./course-files.ts";

/** Where every course's job aids lie in the content folder. */
export const jobAidFolder = "job-aids";

/** The ids of all job aids of a content folder, by name: each file of `job-aids/` is one. */
export function listJobAids(contentDir: string): readonly string[] {
  if (!existsSync(join(contentDir, jobAidFolder))) return [];
  const files = readdirSync(join(contentDir, jobAidFolder)).filter((name) => name.endsWith(".yaml"));
  return files.map((name) => name.slice(0, -".yaml".length)).sort();
}

/** The files of these job aids, of those that there are. */
export function findJobAidFiles(contentDir: string, ids: readonly string[]): readonly CourseFile[] {
  const files = listJobAids(contentDir).filter((id) => ids.includes(id));
  return files.map((id) => ({ name: `${jobAidFolder}/${id}.yaml`, schema: "job-aid", stem: id }));
}
