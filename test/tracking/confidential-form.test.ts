import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answered, noAnswers } from "../../src/model/form-answers.ts";
import type { Form, FormId, FormItemId } from "../../src/model/form.ts";
import type { OptionId } from "../../src/model/ids.ts";
import { registration, StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";
import { verbOf, type ReceivedStatement } from "../hosts/strict-lrs.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";
import { openCmi5Tab } from "./cmi5-run.ts";
import { launchScorm12 } from "./scorm12-run.ts";
import { openXapiTab } from "./xapi-run.ts";

const form: Form = {
  id: "reaction" as FormId,
  level: 1,
  title: "How was it?",
  items: [
    {
      id: "can-do" as FormItemId,
      kind: "described",
      ask: "What can you do now?",
      answers: ["a", "b", "c"].map((id) => ({ id: id as OptionId, text: `It is ${id}.` })),
    },
    {
      id: "helped" as FormItemId,
      kind: "several",
      ask: "What helped?",
      choices: ["a", "b"].map((id) => ({ id: id as OptionId, text: `Part ${id}` })),
    },
    { id: "open" as FormItemId, kind: "text", ask: "What else?", atMost: 100 },
  ],
};
const answers = answered(answered(noAnswers, form, "can-do" as FormItemId, ["c"]), form, "helped" as FormItemId, ["a", "b"]);
const fact = { kind: "form-answered", form, answers } as const;

const ofForm = (statements: readonly ReceivedStatement[]) => statements.filter(({ object }) => object.id.includes("/forms/"));

describe("a form handed in under the learner's name", () => {
  it("cmi5 7.1.3, 9.4, 9.6: is told item by item as allowed statements, with the session's own actor and context", async () => {
    const lms = new StrictCmi5Endpoint();
    lms.launch({});
    const { learner, session } = await openCmi5Tab(lms);
    const before = learner.attempt;
    learner.does(fact);
    await session.end("exit");
    assert.deepEqual(lms.refusals, []);
    const told = ofForm(lms.session.statements);
    assert.deepEqual(
      told.map(({ object, result }) => [object.id.replace(/^.*\/forms/, ""), object.definition?.["interactionType"], result?.response]),
      [
        ["/reaction/items/can-do", "likert", "c"],
        ["/reaction/items/helped", "choice", "a[,]b"],
      ],
    );
    for (const { verb, actor, context } of told) {
      assert.equal(verb.id, "http://adlnet.gov/expapi/verbs/answered");
      assert.deepEqual(actor, lms.session.statements[0]!.actor);
      assert.equal(context.registration, registration);
      assert.deepEqual(
        context.contextActivities.parent?.map(({ id }) => id),
        ["https://w3id.org/xapi/recourse/forms/reaction"],
      );
      assert.ok(!context.contextActivities.category?.some(({ id }) => id.endsWith("/categories/cmi5")));
    }
    assert.deepEqual(lms.session.statements.map(verbOf), ["initialized", "answered", "answered", "terminated"]);
    // Nothing of it is saved, so that it counts for nothing.
    assert.equal(learner.attempt, before);
  });

  it("is told once to an LRS of plain xAPI, and a second time is a second time", async () => {
    const lrs = new StrictTinCanLrs();
    const { learner, session, environment } = await openXapiTab(lrs);
    learner.does(fact);
    await session.save();
    await environment.advance(1000);
    learner.does(fact);
    await session.end("exit");
    assert.deepEqual(lrs.refusals, []);
    const told = ofForm(lrs.statements);
    assert.equal(told.length, 4);
    assert.equal(new Set(told.map(({ id }) => id)).size, 4);
  });

  it("leaves no trace in SCORM, where the only place for it would be the learner's interactions", async () => {
    const hand = async (...facts: readonly (typeof fact)[]) => {
      const api = new StrictScorm12Api();
      const { learner, session } = await launchScorm12(api);
      learner.does(...facts);
      await session.end("exit");
      return api.log.filter(({ name }) => name === "LMSSetValue").map(({ element, value }) => `${element} ${value}`);
    };
    assert.deepEqual(await hand(fact), await hand());
  });
});
