import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { BehaviourId } from "../../src/model/role-play/behaviour.ts";
import type { BehaviourReporting } from "../../src/model/settings.ts";
import { cmi5Form } from "../../src/statements/cmi5-statements.ts";
import { statementsFor } from "./judged-statements.ts";
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
const fact: Fact = { kind: "line-planned", line: 2, technique: "breathe" as BehaviourId, date: "2026-12-01" };

function told(nowMs = 0, behaviourReporting: BehaviourReporting = "full", what = fact) {
  return statementsFor(what, emptyAttempt, emptyAttempt, { nowMs, activeMs: 0 }, { ...session, behaviourReporting });
}

describe("statementsFor(fact, …) of a line of the action plan", () => {
  it("says planned of the technique as a goal, with the day, and nothing that the learner wrote", () => {
    const [statement, ...more] = told();
    assert.deepEqual(more, []);
    assert.equal(statement?.verb.id, "https://w3id.org/xapi/tla/verbs/planned");
    assert.deepEqual(statement?.object, {
      objectType: "Activity",
      id: "https://w3id.org/xapi/recourse/courses/small/goals/breathe",
      definition: { type: "http://id.tincanapi.com/activitytype/goal", name: { en: "Take a breath" } },
    });
    assert.deepEqual(statement?.context.extensions, {
      "http://id.tincanapi.com/extension/planned-start-time": "2026-12-01",
      "https://w3id.org/xapi/recourse/extensions/plan-line": 2,
    });
    assert.equal(statement?.result, undefined);
  });

  it("cmi5 9.6.2.1: has no category of cmi5, since it is an allowed statement", () => {
    const categories = (told()[0]?.context.contextActivities?.category ?? []).map(({ id }) => id);
    assert.deepEqual(categories, ["https://w3id.org/xapi/recourse/v0.1"]);
  });

  it("is another statement each time a line is planned, the same one for the same moment", () => {
    assert.equal(told(5)[0]?.id, told(5)[0]?.id);
    assert.notEqual(told(5)[0]?.id, told(6)[0]?.id);
  });

  it("is left out where behaviour is not reported", () => {
    assert.equal(told(0, "run").length, 1);
    assert.deepEqual(told(0, "off"), []);
  });
});

const revisited: Fact = { kind: "line-revisited", line: 3, technique: "breathe" as BehaviourId, outcome: "dropped" };

describe("statementsFor(fact, …) of a line that is come back to", () => {
  it("says reviewed of the technique as a goal, with kept, changed or dropped as its result, and no why", () => {
    const [statement, ...more] = told(0, "full", revisited);
    assert.deepEqual(more, []);
    assert.equal(statement?.verb.id, "http://id.tincanapi.com/verb/reviewed");
    assert.equal(statement?.object.id, "https://w3id.org/xapi/recourse/courses/small/goals/breathe");
    assert.deepEqual(statement?.result, { extensions: { "https://w3id.org/xapi/recourse/extensions/plan-outcome": "dropped" } });
    assert.deepEqual(statement?.context.extensions, { "https://w3id.org/xapi/recourse/extensions/plan-line": 3 });
  });

  it("is left out where behaviour is not reported", () => {
    assert.equal(told(0, "run", revisited).length, 1);
    assert.deepEqual(told(0, "off", revisited), []);
  });
});

describe("applyFact(attempt, fact, outline) of a line of the action plan", () => {
  it("changes nothing: a plan is no part of the saved state", () => {
    for (const each of [fact, revisited]) assert.equal(applyFact(emptyAttempt, each, outline), emptyAttempt);
  });
});
