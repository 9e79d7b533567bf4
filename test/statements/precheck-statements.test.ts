import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { Standard } from "../../src/model/catalogue.ts";
import { defaultSettings, type BehaviourReporting } from "../../src/model/settings.ts";
import { cmi5Form } from "../../src/statements/cmi5-statements.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { statementsFor } from "./judged-statements.ts";
import { whatIsTold } from "../../src/statements/what-is-told.ts";
import { hear, precheckCourse } from "../fixtures/precheck-course.ts";
import { playFacts, precheckFacts } from "../fixtures/precheck-facts.ts";
import { smallLookup } from "../tracking/small-lookup.ts";

const { outline } = precheckCourse;
const base = "https://w3id.org/xapi/recourse";
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

/** What one pre-check brings about, fact by fact. */
function told(behaviourReporting: BehaviourReporting = "full"): readonly Statement[] {
  const statements: Statement[] = [];
  const track = (fact: Fact, before: Attempt, after: Attempt): void => {
    statements.push(...statementsFor(fact, before, after, { nowMs: 0, activeMs: 0 }, { ...session, behaviourReporting }));
  };
  playFacts(precheckFacts([hear]), { track }, emptyAttempt);
  return statements;
}

const verbOf = ({ verb }: Statement) => verb.id.split("/").at(-1);

describe("statementsFor(fact, …) of a pre-check", () => {
  it("says attempted, each answer and progressed of an activity of its own, apart from the test's", () => {
    const statements = told();
    assert.deepEqual(statements.map(verbOf), ["attempted", "answered", "answered", "answered", "answered", "progressed"]);
    const precheck = {
      objectType: "Activity",
      id: `${base}/courses/small/precheck`,
      definition: { type: `${base}/activity-types/pre-check`, name: { en: "A small course: pre-check" } },
    };
    assert.deepEqual(statements.at(0)?.object, precheck);
    assert.deepEqual(statements.at(-1)?.object, precheck);
    for (const { context } of statements.slice(1, -1)) assert.deepEqual(context.contextActivities?.parent, [precheck]);
  });

  it("tells at the end which objectives were shown, and neither a score nor a verdict", () => {
    assert.deepEqual(told().at(-1)?.result, {
      completion: true,
      extensions: { [`${base}/extensions/shown-objectives`]: [`${base}/courses/small/objectives/hear`] },
    });
  });

  it("tells an answer as the test's are told, an open question with an empty one", () => {
    const [, first, , third] = told();
    assert.equal(first?.object.id, `${base}/courses/small/questions/q01`);
    assert.deepEqual(first?.result, { score: { scaled: 1 }, success: true, response: "b" });
    assert.deepEqual(third?.result, { score: { scaled: 0 }, success: false, response: "" });
    assert.deepEqual(first?.context.extensions, { [`${base}/extensions/phase`]: "P1" });
  });

  it("cmi5 9.6.2.1: has no category of cmi5, since all of it is allowed statements", () => {
    for (const { context } of told())
      assert.deepEqual(
        (context.contextActivities?.category ?? []).map(({ id }) => id),
        [`${base}/v0.1`],
      );
  });

  it("leaves out the answers where runs are told, and everything where no behaviour is", () => {
    assert.deepEqual(told("run").map(verbOf), ["attempted", "progressed"]);
    assert.deepEqual(told("off"), []);
  });
});

describe("whatIsTold(outline, settings, launch) of a pre-check", () => {
  const of = (standard: Standard, behaviourReporting: BehaviourReporting) => {
    const { told, untold } = whatIsTold(outline, { ...defaultSettings, standard, behaviourReporting }, { mode: "Normal", credit: true });
    const ours = (what: string): boolean => what.startsWith("precheck");
    return { told: told.map(({ what }) => what).filter(ours), untold: untold.filter(ours) };
  };

  it("is what an LRS is sent", () => {
    assert.deepEqual(of("cmi5", "full"), { told: ["precheck", "precheck-answers"], untold: [] });
    assert.deepEqual(of("xapi", "run"), { told: ["precheck"], untold: ["precheck-answers"] });
    assert.deepEqual(of("cmi5", "off"), { told: [], untold: ["precheck"] });
  });

  it("is nothing in SCORM, and is not mentioned where the course has none", () => {
    for (const standard of ["scorm12", "scorm2004-4th"] as const)
      assert.deepEqual(of(standard, "full"), { told: [], untold: ["precheck"] });
    const { precheck: _none, ...without } = outline;
    const settings = { ...defaultSettings, standard: "cmi5", behaviourReporting: "full" } as const;
    const { told, untold } = whatIsTold(without, settings, { mode: "Normal", credit: true });
    assert.ok(![...told.map(({ what }) => what as string), ...untold].some((what) => what.startsWith("precheck")));
  });
});
