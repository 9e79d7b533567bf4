import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CourseFile } from "../content/course-files.ts";

/** Where every course's forms lie in the content folder. */
export const formFolder = "forms";

/** The files of all forms of a content folder, by name; none where there is no such folder. */
export function findFormFiles(contentDir: string): readonly CourseFile[] {
  const folder = join(contentDir, formFolder);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return files.sort().map((file) => ({ name: `${formFolder}/${file}`, schema: "form", stem: file.slice(0, -".yaml".length) }));
}
