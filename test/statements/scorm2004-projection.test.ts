import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { defaultCompletion, type CompletionRule } from "../../src/model/completion-rule.ts";
import type { Launch } from "../../src/model/launch.ts";
import { toNavigationRequest, toScorm2004, type Scorm2004Session } from "../../src/statements/scorm2004-projection.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { emptyLookup, smallLookup } from "../tracking/small-lookup.ts";

const { outline } = smallCourse;
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

interface Changes {
  readonly launch?: Partial<Launch>;
  readonly held?: Readonly<Record<string, string>>;
  readonly session?: Partial<Scorm2004Session>;
}

function project(attempt: Attempt, { launch: told = {}, held = {}, session = {} }: Changes = {}): Record<string, string> {
  const host = new Map(Object.entries(held));
  const all = { activeMs: 61_500, lookup: smallLookup, held: host, ...session };
  return Object.fromEntries(toScorm2004(attempt, outline, { ...launch, ...told }, all));
}

const finished = () => new SmallLearner().finishesLessons();
const spent = finished().takesTest(1).takesTest(3, 2).takesTest(2, 3).attempt;
const ruled = (rule: Partial<CompletionRule>): Changes => ({ session: { rule: { ...defaultCompletion, ...rule } } });
const standing = ({
  "cmi.completion_status": completion,
  "cmi.success_status": success,
  "cmi.score.scaled": scaled,
}: Record<string, string>) => [completion, success, scaled];

describe("toScorm2004(attempt, outline, launch, session)", () => {
  it("is incomplete, unknown and suspended from the start", () => {
    const { "cmi.suspend_data": state, ...rest } = project(emptyAttempt);
    assert.ok(state && state.length < 30);
    assert.deepEqual(rest, {
      "cmi.location": "home",
      "cmi.completion_status": "incomplete",
      "cmi.success_status": "unknown",
      "cmi.progress_measure": "0",
      "cmi.exit": "suspend",
      "cmi.session_time": "PT61.5S",
    });
  });

  it("keeps completion and success apart", () => {
    assert.deepEqual(standing(project(finished().attempt)), ["completed", "unknown", undefined]);
    assert.deepEqual(standing(project(spent)), ["completed", "failed", "0.75"]);
    assert.deepEqual(standing(project(new SmallLearner().finishesStart().attempt)), ["incomplete", "unknown", undefined]);
  });

  it("measures progress in pages, and says 1 only with completed", () => {
    const measured = (attempt: Attempt, changes?: Changes) => project(attempt, changes)["cmi.progress_measure"];
    assert.equal(measured(new SmallLearner().finishesStart().attempt), "0.5");
    assert.equal(measured(finished().attempt), "1");
    assert.equal(measured(finished().attempt, ruled({ statuses: "completed-incomplete" })), "0.99");
    assert.equal(measured(emptyAttempt, { held: { "cmi.completion_status": "completed" } }), "1");
  });

  it("gives the best score of all tests as raw and scaled, with its range", () => {
    const values = project(finished().takesTest(3).takesTest(1, 2).attempt);
    assert.deepEqual(
      ["min", "max", "raw", "scaled"].map((name) => values[`cmi.score.${name}`]),
      ["0", "100", "75", "0.75"],
    );
  });

  it("keeps a better score and a higher status that the host holds, and a word that nobody knows gives way", () => {
    const held = { "cmi.score.scaled": "0.9", "cmi.score.raw": "90", "cmi.completion_status": "completed", "cmi.success_status": "passed" };
    assert.deepEqual(standing(project(new SmallLearner().attempt, { held })), ["completed", "passed", undefined]);
    assert.deepEqual(standing(project(spent, { held })), ["completed", "passed", "0.9"]);
    assert.equal(project(spent, { held: { "cmi.score.raw": "80" } })["cmi.score.scaled"], "0.8");
    assert.deepEqual(standing(project(emptyAttempt, { held: { "cmi.completion_status": "done", "cmi.success_status": "" } })), [
      "incomplete",
      "unknown",
      undefined,
    ]);
  });

  it("gives the last score where the company wants that, unless the LMS judges by the score", () => {
    const worse = finished().takesTest(4).takesTest(2, 2).attempt;
    assert.equal(project(worse, ruled({ score: "last" }))["cmi.score.scaled"], "0.5");
    const held = { "cmi.score.scaled": "1" };
    assert.equal(project(worse, { ...ruled({ score: "last" }), held, launch: { masteryScore: 0.8 } })["cmi.score.scaled"], "1");
  });

  it("withholds the score until success is final where the LMS holds a passing score", () => {
    const mastery = { launch: { masteryScore: 0.8 } };
    const failing = finished().takesTest(2);
    assert.deepEqual(standing(project(failing.attempt, mastery)), ["completed", "unknown", undefined]);
    assert.deepEqual(standing(project(failing.takesTest(4, 2).attempt, mastery)), ["completed", "passed", "1"]);
    assert.deepEqual(standing(project(spent, mastery)), ["completed", "failed", "0.75"]);
  });

  it("gives no score beside passed by which the LMS would take the pass back", () => {
    const pages = (masteryScore: number) =>
      project(finished().takesTest(1).attempt, { ...ruled({ by: "pages" }), launch: { masteryScore } });
    assert.deepEqual(standing(pages(0.8)), ["completed", "passed", undefined]);
    assert.deepEqual(standing(pages(0.25)), ["completed", "passed", "0.25"]);
    const below = project(finished().takesTest(3).attempt, { held: { "cmi.success_status": "passed" }, launch: { masteryScore: 0.8 } });
    assert.deepEqual(standing(below), ["completed", "passed", undefined]);
  });

  it("saves state and neither status, progress, score nor objectives without credit", () => {
    const values = project(spent, { launch: { credit: false }, held: { "cmi.objectives._count": "0" } });
    assert.deepEqual(Object.keys(values), ["cmi.suspend_data", "cmi.location", "cmi.exit", "cmi.session_time"]);
  });

  it("says nothing in browse and review", () => {
    for (const mode of ["Browse", "Review"] as const) assert.deepEqual(project(spent, { launch: { mode } }), {});
  });

  it("has objectives once a test was handed in, where the host has them and the questions are loaded", () => {
    const held = { "cmi.objectives._count": "0" };
    const has = (attempt: Attempt, changes: Changes) => Object.keys(project(attempt, changes)).some((name) => /objectives/.test(name));
    assert.equal(has(finished().attempt, { held }), false);
    assert.equal(has(spent, {}), false);
    assert.equal(has(spent, { held, session: { lookup: emptyLookup } }), false);
    assert.equal(has(spent, { held }), true);
  });

  it("judges an objective by the pass mark, and says failed only where the whole is", () => {
    const held = { "cmi.objectives._count": "0" };
    const successes = (attempt: Attempt, told: Changes = {}) => {
      const values = project(attempt, { held, ...told });
      return [0, 1].map((n) => `${values[`cmi.objectives.${n}.success_status`]} ${values[`cmi.objectives.${n}.score.scaled`]}`);
    };
    assert.deepEqual(successes(finished().takesTest(0).attempt), ["unknown 0", "unknown 0"]);
    assert.deepEqual(successes(finished().takesTest(4).attempt), ["passed 1", "passed 1"]);
    const half = finished().takesTest(1).takesTest(1, 2).takesTest(1, 3).attempt;
    assert.deepEqual(new Set(successes(half).map((each) => each.split(" ")[0])), new Set(["failed"]));
    assert.ok(successes(half, { launch: { masteryScore: 0 } }).every((each) => each.startsWith("passed")));
  });
});

describe("toNavigationRequest(attempt, outline, rule)", () => {
  it("suspends while something is left to do and ends when it is over, by the company's rule", () => {
    const asked = (attempt: Attempt, rule: Partial<CompletionRule> = {}) =>
      toNavigationRequest(attempt, outline, { ...defaultCompletion, ...rule });
    assert.equal(asked(emptyAttempt), "suspendAll");
    assert.equal(asked(finished().takesTest(1).attempt), "suspendAll");
    assert.equal(asked(finished().takesTest(1).attempt, { statuses: "passed-failed" }), "suspendAll");
    assert.equal(asked(spent), "exitAll");
    assert.equal(asked(finished().takesTest(4).attempt), "exitAll");
    assert.equal(asked(finished().attempt, { by: "pages" }), "exitAll");
  });
});
