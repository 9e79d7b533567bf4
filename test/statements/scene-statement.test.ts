import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Fact } from "../../src/model/fact.ts";
import { cmi5Form } from "../../src/statements/cmi5-statements.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { statementsFor } from "./judged-statements.ts";
import { smallScene } from "../fixtures/small-blocks.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { smallLookup } from "../tracking/small-lookup.ts";

const { outline } = smallCourse;
const session = {
  actor: { objectType: "Agent", account: { homePage: "https://lms.example", name: "s-1" } },
  registration: "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11",
  activityId: "https://lms.example/activities/77",
  sessionId: "s1",
  contextTemplate: {},
  masteryScore: 0.8,
  form: cmi5Form,
  outline,
  lookup: smallLookup,
};

/** What is said while a scene plays through these lines. */
function told(lines: readonly number[]): Statement[] {
  let attempt = emptyAttempt;
  return lines.flatMap((line) => {
    const fact: Fact = { kind: "line-reached", block: smallScene.id, line };
    const before = attempt;
    attempt = applyFact(before, fact, outline);
    return statementsFor(fact, before, attempt, { nowMs: 0, activeMs: 0 }, session);
  });
}

describe("statementsFor(fact, …) of a scene", () => {
  it("says nothing before its last line", () => {
    assert.deepEqual(told([0, 1]), []);
  });

  it("says once that it was viewed, however often it is watched again", () => {
    const statements = told([0, 1, 2, 0, 1, 2]);
    assert.equal(statements.length, 1);
    const [{ verb, object, result, context }] = statements as [Statement];
    assert.equal(verb.id, "http://id.tincanapi.com/verb/viewed");
    assert.equal(object.id, "https://w3id.org/xapi/recourse/courses/small/blocks/more-scene");
    assert.equal(object.definition?.type, "http://adlnet.gov/expapi/activities/media");
    assert.deepEqual(result, { completion: true });
    assert.equal(context.contextActivities?.parent?.[0]?.id, "https://w3id.org/xapi/recourse/courses/small/lessons/mend");
  });
});
