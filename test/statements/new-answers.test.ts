import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import { lessonProgress } from "../../src/model/progress.ts";
import { seededRandom } from "../../src/model/random.ts";
import { givenAnswers, newAnswers } from "../../src/statements/answers.ts";
import { isFurther } from "../../src/statements/is-further.ts";
import { outcomeOf } from "../../src/model/outcome.ts";
import { precheckCourse } from "../fixtures/precheck-course.ts";
import { randomFact } from "../fixtures/random-facts.ts";

const { outline } = precheckCourse;

/** Attempts of many learners who do whatever there is to do, one fact apart. */
function* steps() {
  for (let seed = 1; seed <= 40; seed++) {
    const random = seededRandom(seed);
    let before = emptyAttempt;
    for (let count = 0; count < 150; count++) {
      const after = applyFact(before, randomFact(precheckCourse, before, random), outline);
      yield { before, after };
      before = after;
    }
  }
}

describe("newAnswers(before, after)", () => {
  it("gives after each fact the answers that were not given before", () => {
    let news = 0;
    for (const { before, after } of steps()) {
      const known = new Set(givenAnswers(before, outline).map(({ id }) => id));
      const expected = givenAnswers(after, outline).filter(({ id }) => !known.has(id));
      assert.deepEqual(newAnswers(before, after), expected);
      news += expected.length;
    }
    assert.ok(news > 500, `${news}`);
  });
});

describe("isFurther(before, after)", () => {
  it("says so of every fact that finishes a lesson or changes the outcome", () => {
    const reached = (attempt: typeof emptyAttempt) => ({
      lessons: outline.lessons.map((lesson) => lessonProgress(attempt, lesson).status),
      outcome: outcomeOf(attempt, outline),
    });
    let looked = 0;
    for (const { before, after } of steps()) {
      if (isFurther(before, after)) looked++;
      else assert.deepEqual(reached(after), reached(before));
    }
    assert.ok(looked > 100 && looked < 3000, `${looked} of 6000`);
  });
});
