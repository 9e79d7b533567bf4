import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { completionFor, defaultCompletion, ruleOf, type CompletionRule } from "../../src/model/completion-rule.ts";
import { outcomeOf } from "../../src/model/outcome.ts";
import { standards } from "../../src/model/catalogue.ts";
import { toLessonStatus } from "../../src/statements/lesson-status.ts";
import { everythingDone } from "../fixtures/everything-done.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";

const { outline } = smallCourse;
const finished = everythingDone(emptyAttempt, outline);
const fail = { scaled: 0.5, passed: false };
const pass = { scaled: 0.9, passed: true };

const tested = (attempt: Attempt, ...results: Attempt["test"]["results"]): Attempt => ({ ...attempt, test: { ...attempt.test, results } });
const rule = (parts: Partial<CompletionRule>): CompletionRule => ({ ...defaultCompletion, ...parts });

/** What docs/company.md promises: by and statuses, then for each state of the learner completion, success and the one word of SCORM 1.2. */
const states = {
  nothing: emptyAttempt,
  pages: finished,
  failedOnce: tested(finished, fail),
  spent: tested(finished, fail, fail, fail),
  passedEarly: tested(emptyAttempt, pass),
  all: tested(finished, fail, pass),
};
type Row = Readonly<Record<keyof typeof states, string>>;

const table: Readonly<Record<string, Row>> = {
  "pages passed-incomplete": row("incomplete", "passed", "passed", "passed", "incomplete", "passed"),
  "pages passed-failed": row("incomplete", "passed", "passed", "passed", "incomplete", "passed"),
  "pages completed-incomplete": row("incomplete", "completed", "completed", "completed", "incomplete", "completed"),
  "pages completed-failed": row("incomplete", "completed", "completed", "completed", "incomplete", "completed"),
  "test passed-incomplete": row("incomplete", "incomplete", "incomplete", "failed", "passed", "passed"),
  "test passed-failed": row("incomplete", "incomplete", "failed", "failed", "passed", "passed"),
  "test completed-incomplete": row("incomplete", "incomplete", "incomplete", "incomplete", "completed", "completed"),
  "test completed-failed": row("incomplete", "incomplete", "failed", "failed", "completed", "completed"),
  "both passed-incomplete": row("incomplete", "incomplete", "incomplete", "failed", "incomplete", "passed"),
  "both passed-failed": row("incomplete", "incomplete", "failed", "failed", "incomplete", "passed"),
  "both completed-incomplete": row("incomplete", "incomplete", "incomplete", "incomplete", "incomplete", "completed"),
  "both completed-failed": row("incomplete", "incomplete", "failed", "failed", "incomplete", "completed"),
};

function row(nothing: string, pages: string, failedOnce: string, spent: string, passedEarly: string, all: string): Row {
  return { nothing, pages, failedOnce, spent, passedEarly, all };
}

describe("outcomeOf(attempt, outline, rule), in the one word of SCORM 1.2", () => {
  for (const [name, want] of Object.entries(table)) {
    const [by, statuses] = name.split(" ") as [CompletionRule["by"], CompletionRule["statuses"]];
    it(`says for ${name} what the table promises`, () => {
      for (const [state, word] of Object.entries(want)) {
        const told = rule({ by, statuses });
        const { completion, success } = outcomeOf(states[state as keyof typeof states], outline, told);
        assert.equal(toLessonStatus(completion, success, told), word, state);
      }
    });
  }
});

describe("outcomeOf(attempt, outline, rule)", () => {
  it("is by default what it was before companies had a say: a pass completes, failure waits for the last attempt", () => {
    for (const attempt of Object.values(states)) {
      assert.deepEqual(outcomeOf(attempt, outline), outcomeOf(attempt, outline, defaultCompletion));
    }
    assert.deepEqual(outcomeOf(states.passedEarly, outline), { completion: "completed", success: "passed", scaled: 0.9, progress: 0 });
    assert.equal(outcomeOf(states.pages, outline).completion, "completed");
  });

  it("never tells success without completion, whatever the rule", () => {
    for (const name of Object.keys(table)) {
      const [by, statuses] = name.split(" ") as [CompletionRule["by"], CompletionRule["statuses"]];
      for (const attempt of Object.values(states)) {
        const { completion, success } = outcomeOf(attempt, outline, rule({ by, statuses }));
        assert.ok(success !== "passed" || completion === "completed", name);
      }
    }
  });

  it("gives the best score, or the last where the rule wants it", () => {
    const attempt = tested(finished, fail, pass, fail);
    assert.equal(outcomeOf(attempt, outline).scaled, 0.9);
    assert.equal(outcomeOf(attempt, outline, rule({ score: "last" })).scaled, 0.5);
    assert.equal(outcomeOf(attempt, outline, rule({ score: "last" })).success, "passed");
  });

  it("T15: gives full marks for the pages where the rule wants a score without a test, and nothing before", () => {
    const scored = rule({ by: "pages", scoreOnCompletion: true });
    assert.equal(outcomeOf(tested(emptyAttempt, fail), outline, scored).scaled, undefined);
    assert.equal(outcomeOf(tested(finished, fail), outline, scored).scaled, 1);
  });
});

describe("ruleOf(outline, rule)", () => {
  const done = everythingDone(emptyAttempt, untestedCourse.outline);

  it("leaves a course with a test to the company", () => {
    for (const by of ["pages", "test", "both"] as const) assert.deepEqual(ruleOf(outline, rule({ by })), rule({ by }));
  });

  it("has a course without a test done by its pages, with no verdict, whatever words were to tell one", () => {
    for (const statuses of ["passed-incomplete", "passed-failed", "completed-incomplete", "completed-failed"] as const) {
      for (const by of ["test", "both"] as const) {
        const kept = ruleOf(untestedCourse.outline, rule({ by, statuses }));
        assert.deepEqual(outcomeOf(emptyAttempt, untestedCourse.outline, kept).completion, "incomplete");
        const { completion, success, scaled } = outcomeOf(done, untestedCourse.outline, kept);
        assert.deepEqual([completion, success, scaled], ["completed", "unknown", undefined]);
        assert.equal(toLessonStatus(completion, success, kept), "completed");
      }
    }
  });

  it("T15: leaves the pages' own word, and their 100, to a company that asks for them", () => {
    const asked = rule({ by: "pages", statuses: "passed-incomplete", scoreOnCompletion: true });
    assert.deepEqual(ruleOf(untestedCourse.outline, asked), asked);
    assert.equal(outcomeOf(done, untestedCourse.outline, asked).scaled, 1);
  });
});

describe("completionFor(standard, rule)", () => {
  const wild = rule({ by: "pages", statuses: "passed-failed", scoreOnCompletion: true });

  it("leaves SCORM and the web every choice", () => {
    for (const standard of standards.filter((one) => one.startsWith("scorm") || one === "web")) {
      assert.deepEqual(completionFor(standard, wild), wild);
    }
  });

  it("cmi5 9.3.4: lets nothing be passed by pages alone, and nothing be scored without a test", () => {
    for (const standard of ["cmi5", "xapi"] as const) {
      assert.deepEqual(completionFor(standard, wild), rule({ by: "pages", statuses: "completed-incomplete" }));
      assert.equal(outcomeOf(finished, outline, completionFor(standard, wild)).success, "unknown");
    }
  });

  it("leaves a rule with a test as it is, but for the score without one", () => {
    for (const standard of ["cmi5", "xapi"] as const) assert.deepEqual(completionFor(standard, rule({ by: "both" })), rule({ by: "both" }));
  });
});

describe("testOpen(attempt, outline)", () => {
  it("is closed to who has passed where the company wants one pass to be the last", () => {
    const once = { ...outline, test: { ...outline.test, retakeAfterPass: false } };
    const start = { kind: "test-started", seed: 1, form: smallCourse.bank.questions.slice(0, 4).map(({ id }) => id) } as const;
    assert.notEqual(applyFact(states.all, start, outline).test.current, undefined);
    assert.equal(applyFact(states.all, start, once).test.current, undefined);
    assert.notEqual(applyFact(states.failedOnce, start, once).test.current, undefined);
  });
});
