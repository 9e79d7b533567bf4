import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import { certified } from "../../src/model/certified.ts";
import { defaultCompletion, type CompletionRule } from "../../src/model/completion-rule.ts";
import { minutesLeft } from "../../src/model/minutes-left.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { smallCourse } from "../fixtures/small-course.ts";

const { outline } = smallCourse;
const passed: Attempt = { ...emptyAttempt, test: { ...emptyAttempt.test, results: [{ scaled: 0.9, passed: true }] } };
const seenAll: Attempt = {
  ...emptyAttempt,
  seen: new Set(outline.lessons.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks.map(({ id }) => id)))),
};
const readOnly = {
  ...outline,
  lessons: outline.lessons.map((lesson) => ({
    ...lesson,
    pages: lesson.pages.map((page) => ({ ...page, blocks: page.blocks.map((block) => ({ ...block, kind: "text" as const })) })),
  })),
};

describe("certified(attempt, outline, rule)", () => {
  const by = (rule: Partial<CompletionRule>, attempt: Attempt) => certified(attempt, readOnly, { ...defaultCompletion, ...rule });

  it("is earned with a passed test, and not with the pages alone", () => {
    assert.equal(by({}, passed), true);
    assert.equal(by({}, seenAll), false);
    assert.equal(by({ statuses: "completed-incomplete" }, seenAll), false);
  });

  it("is earned with the pages where they are all that counts", () => {
    assert.equal(by({ by: "pages", statuses: "completed-incomplete" }, seenAll), true);
    assert.equal(by({ by: "pages" }, emptyAttempt), false);
  });

  it("waits for both where both are asked", () => {
    assert.equal(by({ by: "both" }, passed), false);
    assert.equal(by({ by: "both", statuses: "completed-incomplete" }, seenAll), false);
    assert.equal(by({ by: "both" }, { ...seenAll, test: passed.test }), true);
  });
});

describe("minutesLeft(attempt, outline)", () => {
  const minutes = outline.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);

  it("is what the lessons take at the start, and nothing at their end", () => {
    assert.equal(minutesLeft(emptyAttempt, readOnly), minutes);
    assert.equal(minutesLeft(seenAll, readOnly), 0);
  });

  it("is a whole number of minutes, and one at least while a practice waits", () => {
    const left = minutesLeft(seenAll, outline);
    assert.ok(left >= 1 && Number.isInteger(left));
    const first = outline.lessons[0]?.pages[0]?.blocks.map(({ id }) => id) ?? [];
    const long = { ...readOnly, lessons: readOnly.lessons.map((lesson) => ({ ...lesson, minutes: 10 })) };
    const begun = minutesLeft({ ...emptyAttempt, seen: new Set(first) }, long);
    assert.ok(begun < 10 * long.lessons.length && begun > 10 * (long.lessons.length - 1), `${begun}`);
  });
});
