import type { Attempt, BlockResponse } from "./attempt.ts";
import type { CourseOutline } from "./course.ts";
import type { BlockId } from "./ids.ts";
import { mergePrechecks } from "./merge-prechecks.ts";
import { mergeResponses } from "./merge-responses.ts";
import { mergeTests } from "./merge-tests.ts";
import { encodeSuspendData } from "./suspend-data.ts";

const highestRevision = 2 ** 30 - 1;

/**
 * Joins two states of one learner that grew apart: two windows, or a copy in the browser and what the LMS holds. Nothing done is lost: pages seen,
 * practices done, what the pre-check has shown, tests passed and the best score of either. Where only one of two can stand (place, marks before they are checked, a talk or a test under way) that of
 * the higher revision does. The same whichever comes first. Gives the newer of the two itself where the other adds nothing, so always where the newer grew out of the other;
 * else a revision above both. Never throws.
 */
export function mergeAttempts(one: Attempt, other: Attempt, outline: CourseOutline): Attempt {
  const [newer, older] = isNewer(other, one, outline) ? [other, one] : [one, other];
  const seen = [...older.seen].every((id) => newer.seen.has(id)) ? newer.seen : new Set([...newer.seen, ...older.seen]);
  const responses = mergeAll(newer.responses, older.responses, outline);
  const test = mergeTests(newer.test, older.test, outline.test?.attempts ?? 0);
  const precheck = mergePrechecks(newer.precheck, older.precheck);
  if (seen === newer.seen && responses === newer.responses && test === newer.test && precheck === newer.precheck) return newer;
  const revision = Math.min(newer.revision + 1, highestRevision);
  return { revision, place: newer.place, seen, responses, test, ...(precheck === undefined ? {} : { precheck }) };
}

/** Of equal revisions any fixed order does, as long as it is the same both ways round. */
function isNewer(one: Attempt, other: Attempt, outline: CourseOutline): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision;
  return encodeSuspendData(one, outline) > encodeSuspendData(other, outline);
}

function mergeAll(newer: Attempt["responses"], older: Attempt["responses"], { lessons }: CourseOutline): Attempt["responses"] {
  const merged = new Map<BlockId, BlockResponse>(newer);
  let same = true;
  for (const [id, response] of older) {
    const own = newer.get(id);
    const joined = own === undefined ? response : mergeResponses(own, response, kindOf(id));
    same &&= joined === own;
    merged.set(id, joined);
  }
  return same ? newer : merged;

  function kindOf(id: BlockId): string | undefined {
    return lessons.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks)).find((block) => block.id === id)?.kind;
  }
}
