import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { BehaviourReporting } from "../../src/model/settings.ts";
import { givenAnswers } from "../../src/statements/answers.ts";
import { toInteractions } from "../../src/statements/interactions.ts";
import { toScorm12Interaction } from "../../src/statements/scorm12-interaction.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { emptyLookup, smallLookup } from "../tracking/small-lookup.ts";

const { outline } = smallCourse;
const interactions = (learner: SmallLearner) =>
  toInteractions(learner.attempt, outline, smallLookup).flatMap((one) => (one.type === "numeric" ? [] : one));

describe("toInteractions(attempt, outline, lookup)", () => {
  it("is empty before the first answer", () => {
    assert.deepEqual(toInteractions(emptyAttempt, outline, smallLookup), []);
  });

  it("has the first reply, whatever was tried after it", () => {
    const [reply] = interactions(new SmallLearner().replies("b").replies("c"));
    assert.deepEqual(
      { ...reply, answer: undefined },
      {
        id: "start-reply",
        type: "choice",
        correct: [["c"]],
        response: ["b"],
        right: false,
        score: { scaled: 0.3333, raw: 1, min: 0, max: 3 },
        answer: undefined,
      },
    );
  });

  it("has what was marked when lines were first checked", () => {
    const spot = interactions(new SmallLearner().finishesLessons()).find(({ id }) => id === "mend-spot");
    assert.deepEqual([spot?.correct, spot?.response, spot?.right, spot?.score], [[["b"]], ["b"], true, undefined]);
  });

  it("has each question of the last test handed in, numbered by the test", () => {
    const learner = new SmallLearner().finishesLessons().takesTest(1).takesTest(4, 2);
    const questions = interactions(learner).filter(({ answer }) => answer.to === "question");
    assert.deepEqual(
      questions.map(({ id }) => id),
      learner.attempt.test.last!.form.map((id) => `t2-${id}`),
    );
    assert.ok(questions.every(({ right, score }) => right && score?.scaled === 1));
    assert.ok(questions.some(({ type }) => type === "sequencing"));
  });

  it("gives an unanswered question an empty response that is wrong", () => {
    const learner = new SmallLearner().finishesLessons().startsTest().handsIn();
    const last = interactions(learner).at(-1);
    assert.deepEqual([last?.response, last?.right, last?.score], [[], false, { scaled: 0 }]);
  });

  it("has the test's answers alone where behaviour is not reported in full", () => {
    const { attempt } = new SmallLearner().finishesLessons().takesTest(4);
    const told = (reporting: BehaviourReporting) => toInteractions(attempt, outline, smallLookup, reporting).map(({ answer }) => answer.to);
    assert.deepEqual(new Set(told("full")), new Set(["block", "question"]));
    for (const reporting of ["run", "off"] as const) assert.deepEqual(told(reporting), Array(4).fill("question"));
  });

  it("leaves out what is not loaded, but knows that it was answered", () => {
    const { attempt } = new SmallLearner().finishesLessons();
    assert.deepEqual(toInteractions(attempt, outline, emptyLookup), []);
    assert.deepEqual(
      givenAnswers(attempt, outline).map(({ id }) => id),
      ["start-reply", "mend-spot"],
    );
  });
});

describe("toScorm12Interaction(interaction, time)", () => {
  it("gives elements in the order of the standard, single letters with commas", () => {
    const learner = new SmallLearner().finishesLessons().takesTest(4);
    const order = interactions(learner).find(({ type }) => type === "sequencing")!;
    assert.deepEqual(toScorm12Interaction(order, "09:15:00"), [
      ["id", order.id],
      ["type", "sequencing"],
      ["objectives.0.id", "mend"],
      ["time", "09:15:00"],
      ["correct_responses.0.pattern", "c,a,d,b"],
      ["student_response", "c,a,d,b"],
      ["result", "correct"],
    ]);
  });

  it("says wrong, the word of SCORM 1.2, not incorrect", () => {
    const [reply] = interactions(new SmallLearner().replies("a"));
    assert.deepEqual(toScorm12Interaction(reply!, "09:15:00").at(-1), ["result", "wrong"]);
  });
});
