import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { testOpen } from "../../src/model/progress.ts";
import { toMinute, waitEndsMs } from "../../src/model/test-wait.ts";
import { everythingDone } from "../fixtures/everything-done.ts";
import { carefulCourse, smallCourse } from "../fixtures/small-course.ts";

const { outline, bank } = carefulCourse();
const form = bank.questions.slice(0, 4).map(({ id }) => id);
const handedInMs = Date.parse("2026-11-23T10:15:42Z");
const opens = "2026-11-24T10:15:00.000Z";
const hourMs = 3_600_000;

const taking = applyFact(everythingDone(emptyAttempt, outline), { kind: "test-started", seed: 1, form }, outline);
function handedIn(passed: boolean, atMs = handedInMs): Attempt {
  const result = { scaled: passed ? 0.9 : 0.5, passed };
  return applyFact(taking, { kind: "test-handed-in", result, handedInAt: toMinute(atMs) }, outline);
}
const ends = (attempt: Attempt, nowMs: number, rules = outline.test): string | undefined => {
  const ms = waitEndsMs(attempt.test, rules, nowMs);
  return ms === undefined ? undefined : new Date(ms).toISOString();
};

describe("toMinute(ms)", () => {
  it("counts whole minutes since 2020 began, and stays within what state can hold", () => {
    assert.equal(toMinute(Date.parse("2020-01-01T00:00:00Z")), 0);
    assert.equal(toMinute(Date.parse("2020-01-02T00:01:59Z")), 24 * 60 + 1);
    assert.equal(toMinute(Date.parse("1999-12-31T00:00:00Z")), 0);
    assert.equal(toMinute(Date.parse("+012000-01-01T00:00:00Z")), 2 ** 30 - 2);
  });
});

describe("waitEndsMs(test, rules, nowMs)", () => {
  it("says when a failed test lets the next one be started, until then and no longer", () => {
    const failed = handedIn(false);
    assert.equal(ends(failed, handedInMs), opens);
    assert.equal(ends(failed, Date.parse(opens) - 1), opens);
    assert.equal(ends(failed, Date.parse(opens)), undefined);
  });

  it("holds nobody after a pass, while a test is under way, where there is no wait, or where no hand-in is known", () => {
    const failed = handedIn(false);
    assert.equal(ends(handedIn(true), handedInMs), undefined);
    assert.equal(ends({ ...failed, test: { ...failed.test, current: taking.test.current } }, handedInMs), undefined);
    assert.equal(ends(failed, handedInMs, { ...outline.test, waitHours: 0 }), undefined);
    assert.equal(ends(failed, handedInMs, smallCourse.outline.test), undefined);
    const { handedInAt: _unknown, ...test } = failed.test;
    assert.equal(ends({ ...failed, test }, handedInMs), undefined);
  });

  it("holds nobody for longer than the wait, whatever the clock says", () => {
    for (const aheadHours of [-1000, -25, -24, -23, -1, 0, 0.5, 1, 24, 1000, 1e6]) {
      const until = waitEndsMs(handedIn(false, handedInMs + aheadHours * hourMs).test, outline.test, handedInMs);
      assert.ok(until === undefined || (until > handedInMs && until - handedInMs <= 24 * hourMs), `${aheadHours} hours ahead`);
    }
    assert.equal(ends(handedIn(false, handedInMs + 10 * hourMs), handedInMs), undefined, "a hand-in in the future");
  });
});

describe("a failed test where the company has learners wait", () => {
  const failed = handedIn(false);

  it("T39: keeps the test closed until the wait is over, and lets it be started then", () => {
    assert.equal(testOpen(failed, outline, handedInMs + hourMs), false);
    const start = { kind: "test-started", seed: 2, form } as const;
    assert.equal(applyFact(failed, { ...start, nowMs: handedInMs + hourMs }, outline), failed);
    const later = { ...start, nowMs: Date.parse(opens) };
    assert.equal(testOpen(failed, outline, later.nowMs), true);
    assert.equal(applyFact(failed, later, outline).test.current?.seed, 2);
  });

  it("has both to be waited for and gone back from, where the lessons of weak parts come first too", () => {
    const strict = { ...outline, test: { ...outline.test, remediation: true } };
    const [lesson] = strict.lessons;
    const sentBack: Attempt = { ...failed, test: { ...failed.test, revisit: [lesson!.id] } };
    const back = applyFact(sentBack, { kind: "page-shown", lesson: lesson!.id, page: lesson!.pages[0]!.blocks[0]!.id }, strict);
    const [early, late] = [handedInMs + hourMs, Date.parse(opens)];
    assert.deepEqual([testOpen(sentBack, strict, late), testOpen(back, strict, early), testOpen(back, strict, late)], [false, false, true]);
  });

  it("forgets the last hand-in where the next one tells none", () => {
    const again = applyFact(failed, { kind: "test-started", seed: 2, form }, outline);
    const after = applyFact(again, { kind: "test-handed-in", result: { scaled: 0.5, passed: false } }, outline);
    assert.equal("handedInAt" in after.test, false);
  });
});
