import type { ContentMistake } from "./content-error.ts";
import { listJobAids } from "./job-aid-files.ts";
import { judgeContent } from "./judge-content.ts";
import { MistakeList } from "./mistake-list.ts";
import { readJobAids } from "./read-content.ts";

/** What is wrong with the job aids of a content folder, those that no course lists among them. Throws nothing. */
export function checkAllJobAids(contentDir: string): Readonly<Record<"mistakes" | "warnings", readonly ContentMistake[]>> {
  const mistakes = new MistakeList();
  const warnings = new MistakeList();
  const ids = listJobAids(contentDir);
  if (ids.length > 0) judgeContent(readJobAids(contentDir, ids, mistakes), [], mistakes, warnings);
  return { mistakes: mistakes.sorted(), warnings: warnings.sorted() };
}
