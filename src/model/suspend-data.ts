import { emptyAttempt } from "./apply-fact.ts";
import type { Attempt, Place, TestResult, TestRun } from "./attempt.ts";
import { checksum } from "./checksum.ts";
import type { CourseOutline, TestRules } from "./course.ts";
import type { BlockId, LessonId } from "./ids.ts";
import { decodeConfidence, encodeConfidence } from "./suspend-confidence.ts";
import { decodePrecheck, encodePrecheck } from "./suspend-precheck.ts";
import { decodeResponse, encodeResponse } from "./suspend-response.ts";
import { decodeRun, encodeRun, type DecodedRun } from "./suspend-run.ts";
import { decodeSet, encodeSet, idsByNumber } from "./suspend-set.ts";
import { encodeNumber, NumberReader } from "./vlq.ts";

/** What SCORM 1.2 promises room for (SCORM 1.2 RTE 3.4.4, cmi.suspend_data, CMIString4096). Kept in every standard. */
export const suspendDataLimit = 4096;

/** The form that is written. Raised when a text of an older form can no longer be read as it is. */
const version = 1;

/** Reads the body of a state of one form as the attempt it means today. Throws a RangeError for what it cannot be. */
export type ReadBody = (reader: NumberReader, outline: CourseOutline) => Attempt;

/**
 * Every form that was ever released, by its version: a text saved by any of them loads for ever. An older form keeps its reader, which gives the
 * attempt as it would be today (`test/fixtures/suspend-data` holds states of each). What stands around the body is the same in all.
 */
export const readers: ReadonlyMap<number, ReadBody> = new Map([[version, decodeBody]]);

/** The form that this version writes and those that it reads: packages say so, that two of them can be compared. */
export const stateForms = { form: version, reads: [...readers.keys()] } as const;

const scoreUnits = 1_000_000;

/**
 * The attempt as a short ASCII text, `R1.<body>.<checksum>`. Ids are saved as their numbers of `ids.lock`, never as positions, so that a text
 * outlives lessons that were moved, added or retired. That it never passes the limit is proved when a course is built (`worstCaseAttempt`).
 */
export function encodeSuspendData(attempt: Attempt, outline: CourseOutline): string {
  const body = encodeBody(attempt, outline);
  return `R${version}.${body}.${checksumOf(body, outline)}`;
}

export interface RestoredAttempt {
  readonly attempt: Attempt;
  /** `unreadable`: cut off, changed, of another course, or not ours. `newer-version`: written by a later version of the course. The attempt is then a new one. */
  readonly problem?: "unreadable" | "newer-version";
}

/** Reads what `encodeSuspendData` wrote, of this form or an older one. Never throws. An empty text is a first launch. What the course no longer has is left out. */
export function decodeSuspendData(text: string, outline: CourseOutline, forms = readers): RestoredAttempt {
  if (text.trim() === "") return { attempt: emptyAttempt };
  const parts = /^R(\d+)\.([\w-]*)\.([\w-]+)$/.exec(text.trim());
  if (parts?.[2] === undefined || checksumOf(parts[2], outline) !== parts[3]) return { attempt: emptyAttempt, problem: "unreadable" };
  if (Number(parts[1]) > Math.max(...forms.keys())) return { attempt: emptyAttempt, problem: "newer-version" };
  const read = forms.get(Number(parts[1]));
  if (read === undefined) return { attempt: emptyAttempt, problem: "unreadable" };
  try {
    return { attempt: read(new NumberReader(parts[2]), outline) };
  } catch (error) {
    if (error instanceof RangeError) return { attempt: emptyAttempt, problem: "unreadable" };
    throw error;
  }
}

/** Over the course's id as well: the state of one course must never pass another. */
function checksumOf(body: string, { id }: CourseOutline): string {
  return checksum(`${id}.${body}`);
}

function encodeBody(attempt: Attempt, { numbers }: CourseOutline): string {
  const { revisit = [], handedInAt } = attempt.test;
  // In the order of their numbers, so that the same progress is the same text, whatever was done first.
  const blocks = [...attempt.responses].map(([id, response]) => [numbers.blocks[id] ?? 0, encodeResponse(response)] as const);
  const responses = blocks
    .sort(([one], [other]) => one - other)
    .map(([number, text]) => encodeNumber(number) + encodeNumber(text.length) + text);
  const results = attempt.test.results.map((result) => encodeNumber(Math.round(result.scaled * scoreUnits) * 2 + Number(result.passed)));
  return [
    encodeNumber(attempt.revision),
    encodePlace(attempt.place, numbers),
    encodeSet([...attempt.seen].map((id) => numbers.blocks[id] ?? 0)),
    encodeNumber(responses.length),
    ...responses,
    encodeNumber(results.length),
    ...results,
    encodeRun(attempt.test.last, numbers.questions),
    encodeRun(attempt.test.current, numbers.questions),
    ...untilEmpty([
      encodeSet(revisit.map((id) => numbers.lessons[id] ?? 0)),
      encodeNumber(handedInAt === undefined ? 0 : handedInAt + 1),
      encodeConfidence(attempt.test.last),
      encodeConfidence(attempt.test.current),
      encodePrecheck(attempt.precheck, numbers),
    ]),
  ].join("");
}

/** Newer parts stand last, in the order in which they came, and only as far as there is something: states without it are as they were before there was such a part. */
function untilEmpty(parts: readonly string[]): readonly string[] {
  return parts.slice(0, parts.findLastIndex((part) => part !== encodeNumber(0)) + 1);
}

function decodeBody(reader: NumberReader, outline: CourseOutline): Attempt {
  const { numbers, test: rules } = outline;
  const blocks = idsByNumber(numbers.blocks);
  const questions = idsByNumber(numbers.questions);
  const revision = reader.number();
  const place = decodePlace(reader, idsByNumber(numbers.lessons), blocks);
  const seen = new Set(decodeSet(reader).flatMap((number) => blocks.get(number) ?? []));
  const responses = new Map<BlockId, ReturnType<typeof decodeResponse>>();
  for (let left = reader.number(); left > 0; left--) {
    const block = blocks.get(reader.number());
    const text = reader.take(reader.number());
    if (block !== undefined) responses.set(block, decodeResponse(new NumberReader(text)));
  }
  const results: TestResult[] = [];
  for (let left = reader.number(); left > 0; left--) {
    const value = reader.number();
    results.push({ scaled: (value >>> 1) / scoreUnits, passed: (value & 1) === 1 });
  }
  const last = decodeRun(reader, questions);
  const current = decodeRun(reader, questions);
  const lessons = idsByNumber(numbers.lessons);
  const revisit = reader.atEnd ? [] : decodeSet(reader).flatMap((number) => lessons.get(number) ?? []);
  const handedIn = reader.atEnd ? 0 : reader.number();
  const [lastRun, currentRun] = [last, current].map((decoded) => withConfidence(decoded, reader, rules));
  const precheck = reader.atEnd ? undefined : decodePrecheck(reader, outline);
  if (!reader.atEnd) throw new RangeError("more than was expected");
  const newer = {
    ...(revisit.length === 0 ? {} : { revisit }),
    ...(handedIn === 0 || !rules?.waitHours ? {} : { handedInAt: handedIn - 1 }),
  };
  return {
    revision,
    place,
    seen,
    responses,
    test: { results, last: lastRun, current: currentRun, ...newer },
    ...(precheck && { precheck }),
  };
}

/** What the course does not ask any more is left out: nobody reckoned with the room that it takes. */
function withConfidence({ run, saved }: DecodedRun, reader: NumberReader, rules: TestRules | undefined): TestRun | undefined {
  const confidence = reader.atEnd ? undefined : decodeConfidence(reader, saved);
  return run === undefined || rules?.confidence !== true || !confidence?.size ? run : { ...run, confidence };
}

function encodePlace(place: Place, numbers: CourseOutline["numbers"]): string {
  if (place.kind === "home") return encodeNumber(0);
  if (place.kind === "test") return encodeNumber(1);
  if (place.kind === "precheck") return encodeNumber(3);
  return encodeNumber(2) + encodeNumber(numbers.lessons[place.lesson] ?? 0) + encodeNumber(numbers.blocks[place.page] ?? 0);
}

function decodePlace(reader: NumberReader, lessons: ReadonlyMap<number, LessonId>, blocks: ReadonlyMap<number, BlockId>): Place {
  const kind = reader.number();
  if (kind === 0) return { kind: "home" };
  if (kind === 1) return { kind: "test" };
  if (kind === 3) return { kind: "precheck" };
  const lesson = lessons.get(reader.number());
  const page = blocks.get(reader.number());
  return lesson === undefined || page === undefined ? { kind: "home" } : { kind: "lesson", lesson, page };
}
