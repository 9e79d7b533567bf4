import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { defaultCompletion, type CompletionRule } from "../../src/model/completion-rule.ts";
import type { Launch } from "../../src/model/launch.ts";
import { toScorm12, type Scorm12Session } from "../../src/statements/scorm12-projection.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { SmallLearner } from "../tracking/small-learner.ts";

const launch: Launch = {
  learner: { id: "s-1", name: "Berg, Ada" },
  mode: "Normal",
  credit: true,
  masteryScore: undefined,
  registration: "",
  language: undefined,
  suspendData: "",
  returnUrl: undefined,
};
const session: Scorm12Session = { activeMs: 61_500, heldStatus: "", heldRaw: undefined };

function project(attempt: Attempt, changes: { launch?: Partial<Launch>; session?: Partial<Scorm12Session> } = {}): Record<string, string> {
  return Object.fromEntries(toScorm12(attempt, smallCourse.outline, { ...launch, ...changes.launch }, { ...session, ...changes.session }));
}

const spent = new SmallLearner().finishesLessons().takesTest(1).takesTest(3, 2).takesTest(2, 3).attempt;

describe("toScorm12(attempt, outline, launch, session)", () => {
  it("is incomplete and suspended from the start", () => {
    const { "cmi.suspend_data": state, ...rest } = project(emptyAttempt);
    assert.ok(state && state.length < 30);
    assert.deepEqual(rest, {
      "cmi.core.lesson_location": "home",
      "cmi.core.lesson_status": "incomplete",
      "cmi.core.exit": "suspend",
      "cmi.core.session_time": "0000:01:01.50",
    });
  });

  it("locates the learner by lesson and page", () => {
    assert.equal(project(new SmallLearner().finishesStart().attempt)["cmi.core.lesson_location"], "start/start-cards");
    assert.equal(project(new SmallLearner().finishesLessons().startsTest().attempt)["cmi.core.lesson_location"], "test");
  });

  it("gives the best score of all tests, with its range", () => {
    const values = project(new SmallLearner().finishesLessons().takesTest(3).takesTest(1, 2).attempt);
    assert.deepEqual(
      ["raw", "min", "max"].map((name) => values[`cmi.core.score.${name}`]),
      ["75", "0", "100"],
    );
    assert.equal(values["cmi.core.lesson_status"], "incomplete");
  });

  it("keeps a better score that the host holds", () => {
    assert.equal(project(spent, { session: { heldRaw: 90 } })["cmi.core.score.raw"], "90");
    assert.equal(project(spent, { session: { heldRaw: 0 } })["cmi.core.score.raw"], "75");
  });

  it("T12: gives the last score where the company wants it, whatever better one the host holds, and never a lower status", () => {
    const rule = { ...defaultCompletion, score: "last" } as const;
    const passedOnce = new SmallLearner().finishesLessons().takesTest(4).takesTest(1, 2).attempt;
    const values = project(passedOnce, { session: { heldRaw: 100, heldStatus: "passed", rule } });
    assert.deepEqual([values["cmi.core.score.raw"], values["cmi.core.lesson_status"]], ["25", "passed"]);
  });

  it("T15: gives full marks for the pages where the company wants that, with a mastery score in the LMS too", () => {
    const rule = { ...defaultCompletion, by: "pages", statuses: "completed-incomplete", scoreOnCompletion: true } as const;
    for (const masteryScore of [undefined, 0.8]) {
      const of = (learner: SmallLearner) => project(learner.attempt, { launch: { masteryScore }, session: { rule } });
      assert.equal(of(new SmallLearner().finishesStart())["cmi.core.score.raw"], undefined);
      const values = of(new SmallLearner().finishesLessons().takesTest(1));
      assert.deepEqual([values["cmi.core.score.raw"], values["cmi.core.lesson_status"]], ["100", "completed"]);
    }
  });

  it("T13: says failed at once where the company wants passed and failed, and takes it back with a pass", () => {
    const rule = { ...defaultCompletion, statuses: "passed-failed" } as const;
    const once = new SmallLearner().finishesLessons().takesTest(1);
    assert.equal(project(once.attempt, { session: { rule } })["cmi.core.lesson_status"], "failed");
    const passed = project(once.takesTest(4, 2).attempt, { session: { rule, heldStatus: "failed" } });
    assert.equal(passed["cmi.core.lesson_status"], "passed");
  });

  it("is failed when no attempt is left, passed when one test was passed", () => {
    assert.equal(project(spent)["cmi.core.lesson_status"], "failed");
    assert.equal(project(new SmallLearner().finishesLessons().takesTest(0).attempt)["cmi.core.lesson_status"], "incomplete");
    assert.equal(project(new SmallLearner().finishesLessons().takesTest(1).takesTest(4, 2).attempt)["cmi.core.lesson_status"], "passed");
  });

  it("withholds the raw score until it is final where the LMS holds a mastery score", () => {
    const mastery = { launch: { masteryScore: 0.8 } };
    const failing = new SmallLearner().finishesLessons().takesTest(2);
    assert.equal(project(failing.attempt, mastery)["cmi.core.score.raw"], undefined);
    assert.equal(project(failing.takesTest(4, 2).attempt, mastery)["cmi.core.score.raw"], "100");
    assert.equal(project(spent, mastery)["cmi.core.score.raw"], "75");
    assert.equal(project(failing.attempt, { launch: { masteryScore: 0 } })["cmi.core.score.raw"], "100");
  });

  it("gives no score beside passed by which the LMS would take the pass back", () => {
    const raw = (learner: SmallLearner, rule: Partial<CompletionRule>, masteryScore: number) =>
      project(learner.attempt, { launch: { masteryScore }, session: { rule: { ...defaultCompletion, ...rule } } })["cmi.core.score.raw"];
    const pages = new SmallLearner().finishesLessons().takesTest(1);
    assert.deepEqual([raw(pages, { by: "pages" }, 0.8), raw(pages, { by: "pages" }, 0.25)], [undefined, "25"]);
    const worse = new SmallLearner().finishesLessons().takesTest(4).takesTest(1, 2);
    assert.equal(raw(worse, { score: "last" }, 0.8), undefined);
    const stateLost = project(spent, { launch: { masteryScore: 0.8 }, session: { heldStatus: "Passed" } });
    assert.deepEqual([stateLost["cmi.core.lesson_status"], stateLost["cmi.core.score.raw"]], ["Passed", undefined]);
  });

  it("saves state and neither status nor score without credit", () => {
    const values = project(spent, { launch: { credit: false } });
    assert.deepEqual(Object.keys(values), ["cmi.suspend_data", "cmi.core.lesson_location", "cmi.core.exit", "cmi.core.session_time"]);
  });

  it("says nothing in browse and review", () => {
    for (const mode of ["Browse", "Review"] as const) assert.deepEqual(project(spent, { launch: { mode } }), {});
  });
});
