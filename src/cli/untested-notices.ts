import { defaultCompletion } from "../model/completion-rule.ts";
import type { PackageSource } from "../packaging/package-contents.ts";

/** What whoever builds has to know of courses without a test, where a test was to decide. */
export function untestedNotices(sources: readonly PackageSource[]): readonly string[] {
  const ids = sources
    .filter(({ course, company }) => course.outline.test === undefined && (company?.completion ?? defaultCompletion).by !== "pages")
    .map(({ course }) => course.outline.id);
  if (ids.length === 0) return [];
  const done = "done when every page is seen and every practice done, whatever completion.by says";
  return [`No test in ${ids.join(", ")}: ${done}; an LMS hears that it is completed, and no verdict.`];
}
