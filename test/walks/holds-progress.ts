import type { Attempt, BlockResponse } from "../../src/model/attempt.ts";
import type { CourseOutline } from "../../src/model/course.ts";
import { blockDone } from "../../src/model/progress.ts";

/** What of `older` is not in `newer`: pages seen, practices done, runs, tests. Undefined where nothing is lost. */
export function lostProgress(newer: Attempt, older: Attempt, { lessons }: CourseOutline): string | undefined {
  const unseen = [...older.seen].filter((id) => !newer.seen.has(id));
  if (unseen.length > 0) return `pages with ${unseen.join(", ")}`;
  for (const block of lessons.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks))) {
    if (blockDone(older, block) && !blockDone(newer, block)) return `what was done in ${block.id}`;
    const [is, was] = [newer.responses.get(block.id), older.responses.get(block.id)];
    if (runsOf(is) < runsOf(was)) return `a run of ${block.id}`;
    if (bestRunOf(is) < bestRunOf(was)) return `the best run of ${block.id}`;
  }
  const [is, was] = [newer.test.results, older.test.results];
  if (is.length < was.length) return `a test: ${was.length} before, now ${is.length}`;
  if (was.some(({ passed }) => passed) && !is.some(({ passed }) => passed)) return "a pass";
  if (Math.max(0, ...was.map(({ scaled }) => scaled)) > Math.max(0, ...is.map(({ scaled }) => scaled))) return "the best score";
  return undefined;
}

function runsOf(response: BlockResponse | undefined): number {
  return response?.kind === "scenario" ? response.runs : 0;
}

function bestRunOf(response: BlockResponse | undefined): number {
  return response?.kind === "scenario" ? Math.max(0, ...response.results.map(({ scaled }) => scaled), response.best?.scaled ?? 0) : 0;
}
