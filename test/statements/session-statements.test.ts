import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cmi5Form } from "../../src/statements/cmi5-statements.ts";
import { toSessionVerb } from "../../src/statements/session-statements.ts";
import type { StatementForm, StatementSession } from "../../src/statements/statement-session.ts";
import { statementsFor, toInitialized, toResults, toTerminated } from "./judged-statements.ts";
import { xapiForm } from "../../src/statements/xapi-statements.ts";
import type { TrackingSession } from "../../src/tracking/tracking-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { smallLookup } from "../tracking/small-lookup.ts";

const courseIri = "https://w3id.org/xapi/recourse/courses/small";
const version = "https://w3id.org/xapi/recourse/v0.1";
const cmi5 = "https://w3id.org/xapi/cmi5/context/categories";
const moment = { nowMs: Date.UTC(2026, 2, 2, 9), activeMs: 90_000 };

function sessionOf(form: StatementForm, activityId: string): StatementSession {
  const extensions = { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s1" };
  const cmi5Launch = { registration: "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11", contextTemplate: { extensions } };
  return {
    actor: { objectType: "Agent", account: { homePage: "https://lms.example", name: "s-1" } },
    activityId,
    sessionId: "s1",
    ...(form === cmi5Form ? cmi5Launch : { contextTemplate: {} }),
    masteryScore: undefined,
    form,
    outline: smallCourse.outline,
    lookup: smallLookup,
  };
}

const passed = new SmallLearner().finishesLessons().takesTest(4).attempt;
const all = (session: StatementSession) => [
  toInitialized(moment, session),
  ...toResults(undefined, passed, moment, session),
  toTerminated(moment, session),
];

describe("statements of the launched activity", () => {
  it("have cmi5's categories in cmi5 (9.6.2), and the activity by its id alone", () => {
    const statements = all(sessionOf(cmi5Form, "https://lms.example/77"));
    assert.deepEqual(
      statements.map(({ context }) => context.contextActivities?.category?.map(({ id }) => id)),
      [
        [`${cmi5}/cmi5`, version],
        [`${cmi5}/cmi5`, `${cmi5}/moveon`, version],
        [`${cmi5}/cmi5`, `${cmi5}/moveon`, version],
        [`${cmi5}/cmi5`, version],
      ],
    );
    assert.ok(statements.every(({ object }) => object.id === "https://lms.example/77" && object.definition === undefined));
  });

  it("have the profile's version alone in xAPI, and describe the course under the launch's id", () => {
    const statements = all(sessionOf(xapiForm, "https://lms.example/78"));
    for (const { object, context } of statements) {
      assert.deepEqual(
        context.contextActivities?.category?.map(({ id }) => id),
        [version],
      );
      assert.deepEqual([object.id, object.definition?.name], ["https://lms.example/78", { en: smallCourse.outline.title }]);
    }
    assert.deepEqual(statements.map(toSessionVerb), ["initialized", "completed", "passed", "terminated"]);
  });

  it("leave the registration out where the launch has none", () => {
    assert.ok(all(sessionOf(xapiForm, courseIri)).every(({ context }) => !("registration" in context)));
  });
});

describe("statementsFor, where the course is launched under its own id", () => {
  it("names the course once, with its definition", () => {
    const session = sessionOf(xapiForm, courseIri);
    const said: object[] = [];
    const track: TrackingSession["track"] = (fact, before, after) =>
      void said.push(...statementsFor(fact, before, after, moment, session).map(({ context }) => context.contextActivities ?? {}));
    new SmallLearner({ track }).opensCard().replies("c");
    const [viewed, answered] = said as {
      parent: { id: string; definition?: object }[];
      grouping?: { id: string; definition?: object }[];
    }[];
    assert.deepEqual([viewed?.parent[0]?.id, viewed?.grouping], [courseIri, undefined]);
    assert.ok(viewed?.parent[0]?.definition);
    assert.deepEqual(
      answered?.grouping?.map(({ id }) => id),
      [courseIri],
    );
    assert.ok(answered?.grouping?.[0]?.definition);
  });
});
