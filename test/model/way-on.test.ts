import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt, Place } from "../../src/model/attempt.ts";
import { defaultCompletion, ruleOf } from "../../src/model/completion-rule.ts";
import type { Fact } from "../../src/model/fact.ts";
import { outcomeOf } from "../../src/model/outcome.ts";
import { lessonProgress } from "../../src/model/progress.ts";
import { wayOn } from "../../src/model/way-on.ts";
import { everythingDone } from "../fixtures/everything-done.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";

const { outline } = smallCourse;
const after = (facts: readonly Fact[], from: Attempt = emptyAttempt) =>
  facts.reduce((attempt, fact) => applyFact(attempt, fact, outline), from);
const pageShown = (lesson: string, page: string) => ({ kind: "page-shown", lesson, page }) as Fact;
const atHome = (attempt: Attempt): Attempt => ({ ...attempt, place: { kind: "home" } });
const everyPage = [
  pageShown("start", "start-text"),
  pageShown("start", "start-cards"),
  pageShown("mend", "mend-spot"),
  pageShown("mend", "mend-words"),
];
const lessonsFinished = after([
  ...everyPage,
  { kind: "reply-chosen", block: "start-reply", option: "a" } as Fact,
  { kind: "answer-checked", block: "mend-spot" } as Fact,
  { kind: "model-compared", block: "mend-words" } as Fact,
]);
const taken = (...passed: boolean[]): Attempt => ({
  ...atHome(lessonsFinished),
  test: { results: passed.map((each) => ({ scaled: each ? 0.9 : 0.5, passed: each })), last: undefined, current: undefined },
});

describe("wayOn(attempt, outline)", () => {
  it("starts with the first page", () => {
    assert.deepEqual(wayOn(emptyAttempt, outline), { to: { kind: "page", lesson: "start", page: "start-text" }, stopped: false });
  });

  it("leads back to the page left, though pages before it were not seen", () => {
    assert.deepEqual(wayOn(after([pageShown("mend", "mend-words")]), outline), {
      to: { kind: "page", lesson: "mend", page: "mend-words" },
      stopped: true,
    });
  });

  it("leads on to the first page not seen where the place is gone", () => {
    const place = { kind: "lesson", lesson: "retired", page: "gone" } as unknown as Place;
    const attempt = { ...after([pageShown("start", "start-text")]), place };
    assert.deepEqual(wayOn(attempt, outline), { to: { kind: "page", lesson: "start", page: "start-cards" }, stopped: false });
  });

  it("leads on to the first practice left when every page was seen", () => {
    assert.deepEqual(wayOn(atHome(after(everyPage)), outline), {
      to: { kind: "page", lesson: "start", page: "start-cards" },
      stopped: false,
    });
  });

  it("asks for no optional page, and finishes a lesson without it", () => {
    const lessons = outline.lessons.map((lesson) => ({
      ...lesson,
      pages: lesson.pages.map((page, at) => (at === 1 ? { ...page, optional: true } : page)),
    }));
    const shorter = { ...outline, lessons };
    const seen = atHome(after([pageShown("start", "start-text")]));
    assert.deepEqual(wayOn(seen, shorter), { to: { kind: "page", lesson: "mend", page: "mend-spot" }, stopped: false });
    assert.equal(lessonProgress(seen, lessons[0]!).status, "finished");
    assert.equal(lessonProgress(seen, outline.lessons[0]!).status, "started");
    const rest = atHome(after([pageShown("mend", "mend-spot"), { kind: "answer-checked", block: "mend-spot" } as Fact], seen));
    assert.deepEqual(wayOn(rest, shorter), { to: { kind: "test" }, stopped: false });
    assert.equal(outcomeOf(rest, shorter).completion, "completed");
    assert.equal(outcomeOf(rest, shorter).progress, 1);
  });

  it("leads on to the test when every lesson is finished, and again while it is not passed", () => {
    assert.deepEqual(wayOn(atHome(lessonsFinished), outline), { to: { kind: "test" }, stopped: false });
    assert.deepEqual(wayOn(taken(false), outline), { to: { kind: "test" }, stopped: false });
  });

  it("leads back into the test, to the question left or to the overview", () => {
    const begun = after([{ kind: "test-started", seed: 1, form: ["q01", "q02"] } as unknown as Fact], lessonsFinished);
    assert.deepEqual(wayOn(begun, outline), { to: { kind: "question", question: "q01" }, stopped: true });
    const looking = after([{ kind: "question-shown", question: undefined }], begun);
    assert.deepEqual(wayOn(looking, outline), { to: { kind: "question", question: undefined }, stopped: true });
  });

  it("leads on through the pages after a pass, where the rule wants them too", () => {
    const early = { ...taken(true), seen: new Set<never>() };
    for (const by of ["pages", "both"] as const) {
      const rule = { ...defaultCompletion, by };
      assert.deepEqual(wayOn(early, outline, rule), { to: { kind: "page", lesson: "start", page: "start-text" }, stopped: false });
      assert.equal(wayOn(taken(true), outline, rule), undefined);
    }
    assert.equal(wayOn(early, outline), undefined);
  });

  it("leads to the pages that are left where there is no test, and then nowhere", () => {
    const { outline: untested } = untestedCourse;
    const first = { to: { kind: "page", lesson: "start", page: "start-text" }, stopped: false };
    assert.deepEqual(wayOn(emptyAttempt, untested, ruleOf(untested, defaultCompletion)), first);
    const lastPage: Attempt = {
      ...everythingDone(emptyAttempt, untested),
      place: { kind: "lesson", lesson: "mend", page: "mend-words" } as Place,
    };
    assert.equal(wayOn(lastPage, untested, ruleOf(untested, defaultCompletion)), undefined);
  });

  it("leads nowhere when the test is passed, or no attempt is left", () => {
    assert.equal(wayOn(taken(false, true), outline), undefined);
    assert.equal(wayOn(taken(false, false, false), outline), undefined);
  });
});
