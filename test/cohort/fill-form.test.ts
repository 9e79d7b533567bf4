import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Form } from "../../src/model/form.ts";
import type { Settings } from "../../src/model/settings.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { simulated, smallPlan } from "./small-cohort.ts";

const reaction = {
  id: "reaction",
  level: 1,
  title: "How it was",
  items: [
    { id: "use", kind: "described", ask: "Of what use?", answers: ["a", "b", "c"].map((id) => ({ id, text: id })) },
    { id: "why", kind: "text", ask: "Why?", atMost: 100 },
  ],
} as unknown as Form;

function forms(asked: NonNullable<Settings["reaction"]>) {
  const cohort = simulated({ course: { ...smallCourse, forms: [reaction] }, settings: { ...smallPlan.settings, reaction: asked } });
  const told = cohort.flatMap(({ statements, truth }) =>
    statements.filter(({ object }) => object.id.includes("/forms/")).map((statement) => ({ statement, truth })),
  );
  assert.ok(told.length > 5);
  return told;
}

describe("fillReaction(at)", () => {
  it("answers under the learner's name where the company asks so, and never in words", () => {
    for (const { statement, truth } of forms({ mode: "confidential", seenBy: "the trainers" })) {
      assert.equal(statement.context.registration, truth.registration);
      assert.match(statement.object.id, /\/forms\/reaction\/items\/use$/);
      assert.match(statement.result?.response ?? "", /^[abc]$/);
    }
  });

  it("leaves nothing of the learner in what is anonymous", () => {
    const told = forms({ mode: "anonymous", host: "answers.example" });
    for (const { statement, truth } of told) {
      const text = JSON.stringify(statement);
      assert.ok(!text.includes(truth.account) && !text.includes(truth.registration));
      assert.match(statement.timestamp, /:00:00\.000Z$/);
    }
    assert.equal(new Set(told.map(({ statement }) => JSON.stringify(statement.actor))).size, told.length);
  });
});
