import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Attempt } from "../../src/model/attempt.ts";
import type { Course } from "../../src/model/course.ts";
import type { CourseId } from "../../src/model/ids.ts";
import { mergeAttempts } from "../../src/model/merge-attempts.ts";
import { outcomeOf } from "../../src/model/outcome.ts";
import { blockDone, lessonProgress } from "../../src/model/progress.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { worstCaseAttempt } from "../../src/model/worst-case.ts";
import { loadCourse } from "../../src/packaging/content/load-course.ts";
import { precheckCourse } from "../fixtures/precheck-course.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";
import { grownApart } from "./grown-apart.ts";

const withTest = (test: Partial<Course["outline"]["test"]>): Course => ({
  ...smallCourse,
  outline: { ...smallCourse.outline, test: { ...smallCourse.outline.test, ...test } },
});
const rescue = loadCourse(new URL("../../src/content", import.meta.url).pathname, "rescue" as CourseId).course;
const courses: [string, Course, number][] = [
  ["the small course", smallCourse, 500],
  ["a course without a test", untestedCourse, 200],
  ["a course whose test is open from the start, once", withTest({ attempts: 1, opens: "always" }), 200],
  ["a course with lessons to open again", withTest({ attempts: 4, opens: "always", remediation: true }), 300],
  [
    "a course that asks how sure learners are, with a wait between tests",
    withTest({ opens: "always", confidence: true, waitHours: 24 }),
    200,
  ],
  ["a course with a pre-check", precheckCourse, 300],
  ["rescue", rescue, 60],
];

/** What nobody may lose, whichever states are joined. */
function progressOf(attempt: Attempt, { outline }: Course): { readonly things: ReadonlySet<string>; readonly best: number } {
  const blocks = outline.lessons.flatMap(({ pages }) => pages.flatMap((page) => page.blocks));
  const things = [
    ...[...attempt.seen].map((id) => `seen ${id}`),
    ...blocks.filter((block) => blockDone(attempt, block)).map(({ id }) => `done ${id}`),
    ...outline.lessons.filter((lesson) => lessonProgress(attempt, lesson).status === "finished").map(({ id }) => `finished ${id}`),
    ...[...attempt.responses].flatMap(([id, response]) => tried(response).map((what) => `tried ${id} ${what}`)),
    ...(attempt.precheck?.kind === "ended" ? ["pre-check ended", ...attempt.precheck.shown] : []),
    ...(attempt.test.results.some(({ passed }) => passed) ? ["passed"] : []),
    ...(outcomeOf(attempt, outline).completion === "completed" ? ["completed"] : []),
  ];
  return { things: new Set(things), best: Math.max(-1, ...attempt.test.results.map(({ scaled }) => scaled)) };
}

function tried(response: Attempt["responses"] extends ReadonlyMap<unknown, infer Value> ? Value : never): string[] {
  switch (response.kind) {
    case "reveal":
      return [...response.cards];
    case "choose-reply":
      return [...response.tried];
    case "compare":
      return [...response.marked];
    case "scene":
      return Array.from({ length: response.line + 1 }, (_, line) => `line ${line}`);
    case "scenario":
      return Array.from({ length: response.runs }, (_, run) => `run ${run}`);
    case "spot-it":
    case "sort":
    case "order":
    case "gap":
      return response.first === undefined ? [] : ["checked"];
    default:
      return [];
  }
}

function bestConduct(attempt: Attempt): Map<string, number> {
  return new Map(
    [...attempt.responses].flatMap(([id, response]) =>
      response.kind === "scenario" ? [[id, (response.best ?? response.first)?.scaled ?? -1] as const] : [],
    ),
  );
}

for (const [name, course, seeds] of courses) {
  describe(`mergeAttempts(one, other, outline): ${name}`, () => {
    const { outline } = course;
    const merge = (one: Attempt, other: Attempt): Attempt => mergeAttempts(one, other, outline);
    const learners = Array.from({ length: seeds }, (_, index) => ({ seed: index + 1, ...grownApart(course, index + 1) }));
    const each = (test: (states: (typeof learners)[number], seed: string) => void): void => {
      for (const states of learners) test(states, `seed ${states.seed}`);
    };

    it("gives a state joined with itself, or with one that it grew out of, as it is", () => {
      each(({ shared, one }, seed) => {
        assert.equal(merge(one, one), one, seed);
        assert.equal(merge(decodeSuspendData(encodeSuspendData(one, outline), outline).attempt, one).revision, one.revision, seed);
        assert.equal(merge(shared, one), one.revision === shared.revision ? shared : one, seed);
        assert.equal(merge(one, shared), one, seed);
      });
    });

    it("gives the same whichever of the two comes first", () => {
      each(({ one, other, third }, seed) => {
        assert.deepEqual(merge(one, other), merge(other, one), seed);
        const sameAge = { ...third, revision: one.revision };
        assert.deepEqual(merge(one, sameAge), merge(sameAge, one), `${seed}, of equal revisions`);
      });
    });

    it("gives nothing more where one of the two is joined again", () => {
      each(({ one, other }, seed) => {
        const joined = merge(one, other);
        assert.deepEqual(merge(joined, one), joined, seed);
        assert.deepEqual(merge(other, joined), joined, seed);
      });
    });

    it("loses nothing: what was seen, tried, done, finished and passed, the best score and the best conduct of either", () => {
      each(({ one, other }, seed) => {
        const joined = merge(one, other);
        const after = progressOf(joined, course);
        for (const state of [one, other]) {
          const before = progressOf(state, course);
          assert.deepEqual(
            [...before.things].filter((thing) => !after.things.has(thing)),
            [],
            seed,
          );
          assert.ok(after.best >= before.best, `${seed}: the best score`);
          const conduct = bestConduct(joined);
          for (const [id, scaled] of bestConduct(state))
            assert.ok((conduct.get(id as string) ?? -1) >= scaled, `${seed}: the best conduct in ${id}`);
          assert.ok(joined.revision >= state.revision);
        }
        assert.deepEqual(
          joined.place,
          one.revision === other.revision ? joined.place : (one.revision > other.revision ? one : other).place,
          seed,
        );
      });
    });

    it("comes to the same progress in whatever order three are joined", () => {
      each(({ one, other, third }, seed) => {
        // How many runs there were is known only at least, past those whose results are kept.
        const known = (state: Attempt): unknown => {
          const { things, best } = progressOf(state, course);
          return { best, things: [...things].filter((thing) => !/run (9|\d\d+)$/.test(thing)).sort() };
        };
        const inTurn = known(merge(merge(one, other), third));
        assert.deepEqual(known(merge(one, merge(other, third))), inTurn, seed);
        assert.deepEqual(known(merge(merge(third, one), other)), inTurn, seed);
      });
    });

    it("never has more tests than the course allows, and none under way that could not be handed in", () => {
      each(({ one, other, third }, seed) => {
        const { results, current } = merge(merge(one, other), third).test;
        // One passed and one better that was not: with a single attempt there are two.
        assert.ok(results.length <= Math.max(2, outline.test?.attempts ?? 0), seed);
        assert.ok(current === undefined || results.length < (outline.test?.attempts ?? 0), seed);
      });
    });

    it("T19: saves in no more room than the worst case, and loads again as it was", () => {
      const worst = encodeSuspendData(worstCaseAttempt(course), outline).length;
      each(({ one, other, third }, seed) => {
        for (const state of [one, merge(one, other), merge(merge(one, other), third)]) {
          const text = encodeSuspendData(state, outline);
          assert.ok(text.length <= worst, seed);
          assert.deepEqual(decodeSuspendData(text, outline), { attempt: state }, seed);
        }
      });
    });
  });
}
