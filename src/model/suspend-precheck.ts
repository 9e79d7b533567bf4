import type { Precheck } from "./attempt.ts";
import type { CourseOutline, IdNumbers } from "./course.ts";
import type { ObjectiveId, QuestionId } from "./ids.ts";
import { decodeRun, encodeRun } from "./suspend-run.ts";
import { idsByNumber } from "./suspend-set.ts";
import { encodeNumber, type NumberReader } from "./vlq.ts";

/** 0 for none; 1 and the run while it is under way; 2, the questions asked and the objectives shown once it has ended, each list by its length and in ascending order. */
export function encodePrecheck(precheck: Precheck | undefined, numbers: IdNumbers): string {
  if (precheck === undefined) return encodeNumber(0);
  if (precheck.kind === "under-way") return encodeNumber(1) + encodeRun(precheck.run, numbers.questions);
  const asked = [...precheck.asked].map((id) => numbers.questions[id] ?? 0);
  const shown = [...precheck.shown].map((id) => numbers.objectives?.[id] ?? 0);
  return encodeNumber(2) + encodeList(asked) + encodeList(shown);
}

/**
 * Undefined where there is none, or nothing is left of the form under way. Questions and objectives that the course no longer has are left out; where it has no pre-check
 * any more, all but what was shown. Throws a RangeError for what it cannot be.
 */
export function decodePrecheck(reader: NumberReader, { numbers, precheck }: CourseOutline): Precheck | undefined {
  const questions = idsByNumber<QuestionId>(precheck === undefined ? {} : numbers.questions);
  switch (reader.number()) {
    case 0:
      return undefined;
    case 1: {
      const { run } = decodeRun(reader, questions);
      return run && { kind: "under-way", run };
    }
    case 2: {
      const asked = decodeList(reader, questions);
      return { kind: "ended", asked, shown: decodeList(reader, idsByNumber<ObjectiveId>(numbers.objectives ?? {})) };
    }
    default:
      throw new RangeError("no such state of a pre-check");
  }
}

function encodeList(numbers: readonly number[]): string {
  return [numbers.length, ...[...numbers].sort((one, other) => one - other)].map(encodeNumber).join("");
}

function decodeList<Id>(reader: NumberReader, ids: ReadonlyMap<number, Id>): ReadonlySet<Id> {
  return new Set(Array.from({ length: reader.number() }, () => reader.number()).flatMap((number) => ids.get(number) ?? []));
}
