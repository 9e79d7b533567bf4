import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { BlockResponse, ScenarioResponse } from "../../src/model/attempt.ts";
import { checksum } from "../../src/model/checksum.ts";
import type { CourseOutline } from "../../src/model/course.ts";
import type { BlockId, CourseId } from "../../src/model/ids.ts";
import { openPart } from "../../src/model/question.ts";
import { decodeSuspendData, encodeSuspendData, readers, type ReadBody } from "../../src/model/suspend-data.ts";
import { decodeSet, encodeSet, idsByNumber } from "../../src/model/suspend-set.ts";
import { encodeNumber } from "../../src/model/vlq.ts";
import { loadCourse } from "../../src/packaging/content/load-course.ts";
import { kindsCourse } from "../fixtures/question-kinds.ts";
import { carefulCourse, smallCourse } from "../fixtures/small-course.ts";
import { ownCourse } from "../fixtures/own-scenario.ts";
import { precheckCourse } from "../fixtures/precheck-course.ts";
import { smallTalk } from "../fixtures/small-scenario.ts";
import { plainAttempt } from "./plain-attempt.ts";

const folder = new URL("../fixtures/suspend-data/", import.meta.url);
const rescue = loadCourse(new URL("../../src/content", import.meta.url).pathname, "rescue" as CourseId).course;
const outlines: Readonly<Record<string, CourseOutline>> = {
  small: smallCourse.outline,
  kinds: kindsCourse.outline,
  careful: carefulCourse().outline,
  rescue: rescue.outline,
  precheck: precheckCourse.outline,
  own: ownCourse.outline,
};

/** A state as a released version of a course saved it, and what it has to restore, in as much detail as was thought of then. */
interface SavedState {
  readonly text: string;
  readonly what?: string;
  readonly revision?: number;
  readonly scores?: readonly number[];
  readonly talk?: ScenarioResponse;
  /** The whole of it, as `plainAttempt` says it. */
  readonly attempt?: unknown;
}

const responseKinds = {
  ...{ reveal: 0, "choose-reply": 0, "spot-it": 0, "own-words": 0, scene: 0, sort: 0, order: 0, gap: 0, reflection: 0, compare: 0 },
  ...{ scenario: 0, "own-scenario": 0 },
} satisfies Readonly<Record<BlockResponse["kind"], number>>;

const files = readdirSync(folder).map((name) => ({
  name,
  outline: outlines[name.replace(/-\d+\.json$/, "")],
  states: JSON.parse(readFileSync(new URL(name, folder), "utf8")) as readonly SavedState[],
}));

describe("states that released versions saved", () => {
  for (const { name, outline, states } of files) {
    it(`T19: ${name} loads, and restores what it held`, () => {
      assert.ok(outline, "the file bears the name of a course");
      assert.ok(states.length >= 3);
      for (const { text, what = text, revision, scores, talk, attempt: expected } of states) {
        const { attempt, problem } = decodeSuspendData(text, outline);
        assert.equal(problem, undefined, what);
        assert.ok(revision !== undefined || talk !== undefined || expected !== undefined, `${what}: says what is restored`);
        if (revision !== undefined) assert.equal(attempt.revision, revision, what);
        if (scores !== undefined)
          assert.deepEqual(
            attempt.test.results.map(({ scaled }) => scaled),
            scores,
            what,
          );
        if (talk !== undefined) assert.deepEqual(attempt.responses.get(smallTalk.id), talk, what);
        if (expected !== undefined) assert.deepEqual(plainAttempt(attempt), expected, what);
      }
    });
  }

  it("show every kind of practice, every part of a conversation, a test half done, results and lessons to open again", () => {
    const restored = files.flatMap(({ outline, states }) => states.map(({ text }) => decodeSuspendData(text, outline!).attempt));
    const responses = restored.flatMap((attempt) => [...attempt.responses.values()]);
    const kinds = new Set(responses.map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), Object.keys(responseKinds).sort());
    const talks = responses.filter((response) => response.kind === "scenario");
    for (const part of ["first", "best", "current", "restarts", "leftOut"] as const)
      assert.ok(
        talks.some((talk) => talk[part] !== undefined),
        part,
      );
    assert.ok(talks.some(({ current }) => current?.practice === true));
    const prechecks = restored.map(({ precheck }) => precheck);
    for (const kind of ["under-way", "ended"] as const) assert.ok(prechecks.some((precheck) => precheck?.kind === kind));
    const tests = restored.map(({ test }) => test);
    assert.ok(tests.some(({ current }) => current !== undefined && current.answers.size > 0 && current.flagged.size > 0));
    assert.ok(tests.some(({ current }) => current !== undefined && current.at === undefined));
    assert.ok(tests.some(({ current }) => [...(current?.answers.values() ?? [])].some((answer) => answer.includes(openPart))));
    assert.ok(tests.some(({ results, revisit = [] }) => results.length > 0 && revisit.length > 0));
    assert.ok(tests.some(({ handedInAt }) => handedInAt !== undefined));
    for (const run of ["last", "current"] as const) assert.ok(tests.some((test) => test[run]?.confidence !== undefined));
    assert.ok(tests.some(({ results, last }) => results.some(({ passed }) => passed) && last !== undefined));
    assert.deepEqual([...new Set(restored.map(({ place }) => place.kind))].sort(), ["home", "lesson", "precheck", "test"]);
  });
});

describe("decodeSuspendData(text, outline, forms): a form that is no longer written", () => {
  const { outline } = smallCourse;
  /** What a version before today's might have kept: the revision and the blocks done, each as good as answered with its first option. */
  const readOlder: ReadBody = (reader, { numbers }) => {
    const blocks = idsByNumber(numbers.blocks);
    const revision = reader.number();
    const seen = new Set(decodeSet(reader).flatMap((number) => blocks.get(number) ?? []));
    return { ...emptyAttempt, revision, seen };
  };
  const older = (version: number, blocks: readonly string[]): string => {
    const body = encodeNumber(7) + encodeSet(blocks.map((id) => outline.numbers.blocks[id as BlockId]!));
    return `R${version}.${body}.${checksum(`${outline.id}.${body}`)}`;
  };
  const forms = new Map([...readers].map(([version, read]) => [version + 1, read])).set(1, readOlder);

  it("is read by its own reader, and gives the attempt that it means today", () => {
    const { attempt, problem } = decodeSuspendData(older(1, ["start-text", "mend-spot"]), outline, forms);
    assert.equal(problem, undefined);
    assert.deepEqual(attempt, { ...emptyAttempt, revision: 7, seen: new Set(["start-text", "mend-spot"]) });
    const now = encodeSuspendData(attempt, outline);
    assert.deepEqual(decodeSuspendData(now, outline), { attempt });
  });

  it("is not read by another form's reader", () => {
    assert.equal(decodeSuspendData(older(2, ["start-text"]), outline, forms).problem, "unreadable");
    assert.equal(decodeSuspendData(older(0, ["start-text"]), outline, forms).problem, "unreadable");
    assert.equal(decodeSuspendData(older(3, ["start-text"]), outline, forms).problem, "newer-version");
  });

  it("has a reader for as long as there are states of it, and what is written has one", () => {
    const versions = new Set(files.flatMap(({ states }) => states.map(({ text }) => Number(/^R(\d+)/.exec(text)?.[1]))));
    for (const version of versions) assert.ok(readers.has(version), `R${version}`);
    const written = Number(/^R(\d+)/.exec(encodeSuspendData(emptyAttempt, outline))?.[1]);
    assert.ok(versions.has(written), `states of R${written} are among the fixtures`);
    assert.equal(Math.max(...readers.keys()), written);
  });
});
