import type { ComparedOutline, ComparedPackage } from "./compared-package.ts";
import { breaks, changes, counted, listed, type Finding } from "./finding.ts";

/** What learners who have done everything find undone, and a bank of which no question is left for those in the middle of a test. */
export function compareRoute(older: ComparedPackage, newer: ComparedPackage): readonly Finding[] {
  const known = new Set(older.outline.lessons.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks.map(({ id }) => id))));
  const needed = needs(newer.outline);
  const before = needs(older.outline);
  const fresh = [...needed].filter(([id]) => !known.has(id));
  const nowNeeded = [...needed].filter(([id]) => known.has(id) && !before.has(id)).map(([id]) => id);
  const lessons = [...new Set(fresh.map(([, lesson]) => lesson))];
  const questions = [...older.questions.keys()];
  return [
    ...(fresh.length === 0
      ? []
      : [
          changes(
            `${counted(fresh.length, "new block")} on pages that a lesson needs, in ${listed(lessons)}: who has finished finds ${lessons.length === 1 ? "that lesson" : "those lessons"} unfinished. What the LMS holds (completed, passed, score) is never made lower.`,
          ),
        ]),
    ...(nowNeeded.length === 0
      ? []
      : [
          changes(
            `Pages that were optional are needed now (${listed(nowNeeded)}): who has left them out finds the lesson unfinished. What the LMS holds is never made lower.`,
          ),
        ]),
    ...(questions.length > 0 && !questions.some((id) => newer.questions.has(id))
      ? [
          breaks(
            "No question of the old test is left: who is in the middle of a test loses what they have answered, though no attempt; results stay.",
          ),
        ]
      : []),
  ];
}

/** Block to title of its lesson, of the pages that a lesson needs. */
function needs({ lessons }: ComparedOutline): ReadonlyMap<string, string> {
  return new Map(
    lessons.flatMap(({ title, pages }) =>
      pages.filter(({ optional }) => optional !== true).flatMap(({ blocks }) => blocks.map(({ id }) => [id, `“${title}”`] as const)),
    ),
  );
}
