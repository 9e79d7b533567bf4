import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answered, noAnswers } from "../../src/model/form-answers.ts";
import type { Form } from "../../src/model/form.ts";
import type { FormGroup } from "../../src/model/form-group.ts";
import { anonymousAnswers } from "./judged-statements.ts";
import { item, ownForm, seenForm } from "../fixtures/job-form.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { registration, StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";
import { verbOf, type ReceivedStatement } from "../hosts/strict-lrs.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";
import { openCmi5Tab } from "../tracking/cmi5-run.ts";
import { launchScorm12 } from "../tracking/scorm12-run.ts";
import { openXapiTab } from "../tracking/xapi-run.ts";

const answersOf = (form: Form) =>
  (
    [
      ["heard", "0"],
      ["sorry", "none"],
      ["plan", "b"],
    ] as const
  ).reduce((answers, [id, answer]) => answered(answers, form, item(id), [answer]), noAnswers);
const group: FormGroup = { wave: 90, cohort: "NORTH24" };
const factOf = (form: Form, of: FormGroup) => ({ kind: "form-answered", form, answers: answersOf(form), group: of }) as const;
const base = "https://w3id.org/xapi/recourse";
const ofForm = (statements: readonly ReceivedStatement[]) => statements.filter(({ object }) => object.id.includes("/forms/"));
const short = (extensions: object | undefined) =>
  Object.fromEntries(
    Object.entries(extensions ?? {}).flatMap(([iri, value]) => (iri.startsWith(base) ? [[iri.replace(/^.*\//, ""), value]] : [])),
  );

describe("a form on the job, handed in under the learner's name", () => {
  it("cmi5 7.1.3: is told item by item, with wave and group, as allowed statements of the session's own actor", async () => {
    const lms = new StrictCmi5Endpoint();
    lms.launch({});
    const { learner, session } = await openCmi5Tab(lms);
    const before = learner.attempt;
    learner.does(factOf(ownForm, group));
    await session.end("exit");
    assert.deepEqual(lms.refusals, []);
    const told = ofForm(lms.session.statements);
    assert.deepEqual(told.map(verbOf), ["answered", "answered", "answered"]);
    for (const { actor, context } of told) {
      assert.deepEqual(actor, lms.session.statements[0]!.actor);
      assert.equal(context.registration, registration);
      assert.deepEqual(short(context.extensions), { wave: 90, cohort: "NORTH24" });
      assert.ok(!context.contextActivities.category?.some(({ id }) => id.endsWith("/categories/cmi5")));
    }
    // Nothing of it is saved.
    assert.equal(learner.attempt, before);
  });

  it("xAPI 1.0.3 Data 2.4.5: gives a count as a number beside its letter, nought too, and no number where there was no occasion", async () => {
    const lrs = new StrictTinCanLrs();
    const { learner, session } = await openXapiTab(lrs);
    learner.does(factOf(ownForm, group));
    await session.end("exit");
    assert.deepEqual(lrs.refusals, []);
    assert.deepEqual(
      ofForm(lrs.statements).map(({ object, result }) => [object.id.replace(/^.*\//, ""), result?.response, short(result?.extensions)]),
      [
        ["heard", "0", { count: 0, "count-of": 5 }],
        ["sorry", "none", {}],
        ["plan", "b", {}],
      ],
    );
  });

  it("is observed where it is about others, with their role; the actor is who saw it, and nobody else is named", async () => {
    const lms = new StrictCmi5Endpoint();
    lms.launch({});
    const { learner, session } = await openCmi5Tab(lms);
    learner.does(factOf(seenForm, { ...group, role: "counter <b>" }));
    await session.end("exit");
    assert.deepEqual(lms.refusals, []);
    const told = ofForm(lms.session.statements);
    assert.deepEqual(
      told.map(({ verb }) => verb.id),
      told.map(() => "https://w3id.org/xapi/dod-isd/verbs/observed"),
    );
    assert.equal(told.length, 3);
    for (const { actor, object, context } of told) {
      assert.deepEqual(actor, lms.session.statements[0]!.actor);
      assert.match(object.id, new RegExp(`^${base}/forms/contacts-seen/items/`));
      assert.deepEqual(short(context.extensions), { wave: 90, cohort: "NORTH24", role: "counter <b>" });
      assert.deepEqual(
        Object.keys(context).filter((key) => key === "instructor" || key === "team"),
        [],
      );
    }
  });

  it("names the same objects in every course and wave, so that change can be measured", () => {
    const made = { account: "00000000-0000-4000-8000-000000000000", newId: () => made.account, nowMs: 0 };
    const idsIn = (course: string, of: FormGroup) =>
      anonymousAnswers(ownForm, answersOf(ownForm), { ...smallCourse.outline, id: course as never }, made, of).map(
        ({ object }) => object.id,
      );
    assert.deepEqual(idsIn("follow-up-30", { ...group, wave: 30 }), idsIn("follow-up-90", group));
  });

  it("leaves no trace in SCORM, where the only place for it would be the learner's interactions", async () => {
    const api = new StrictScorm12Api();
    const { learner, session } = await launchScorm12(api);
    learner.does(factOf(ownForm, group));
    await session.end("exit");
    assert.ok(!JSON.stringify(api.log).includes("NORTH24"));
    assert.ok(!api.log.some(({ element = "" }) => element.startsWith("cmi.interactions")));
  });
});
