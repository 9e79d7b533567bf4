import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { compareConfidence } from "../../src/model/compare-confidence.ts";
import type { Confidence } from "../../src/model/confidence.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { OptionId, QuestionId } from "../../src/model/ids.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { everythingDone } from "../fixtures/everything-done.ts";
import { carefulCourse } from "../fixtures/small-course.ts";

const { outline, bank } = carefulCourse();
/** q01 single (b), q02 multiple (ad), q07 single (b), q09 order (cadb). */
const form = ["q01", "q02", "q07", "q09"] as QuestionId[];
const id = (question: string) => question as QuestionId;
const answered = (question: string, letters: string): Fact => ({
  kind: "question-answered",
  question: id(question),
  answer: [...letters] as OptionId[],
});
const told = (question: string, confidence: Confidence): Fact => ({ kind: "confidence-told", question: id(question), confidence });
const begun = applyFact(everythingDone(emptyAttempt, outline), { kind: "test-started", seed: 3, form }, outline);
const after = (facts: readonly Fact[], from: Attempt = begun): Attempt =>
  facts.reduce((attempt, fact) => applyFact(attempt, fact, outline), from);
const compared = (facts: readonly Fact[]) => compareConfidence(bank, after(facts).test.current!);

describe("confidence-told", () => {
  it("is kept beside the answer, changed by the next, and told twice changes nothing", () => {
    const once = after([answered("q01", "a"), told("q01", 3)]);
    assert.equal(once.test.current?.confidence?.get(id("q01")), 3);
    assert.equal(applyFact(once, told("q01", 3), outline), once);
    assert.equal(after([told("q01", 1)], once).test.current?.confidence?.get(id("q01")), 1);
  });

  it("is of an answer: without one there is nothing to be sure of, and another one keeps it", () => {
    assert.equal(after([told("q01", 3)]), begun);
    assert.equal(after([answered("q11", "a"), told("q11", 3)]), begun, "not in the form");
    const changed = after([answered("q02", "a"), told("q02", 2), answered("q02", "ad")]);
    assert.equal(changed.test.current?.confidence?.get(id("q02")), 2);
    assert.equal("confidence" in after([answered("q02", "")], changed).test.current!, false);
  });

  it("T42: a half-done test goes on with what was told of each answer, its flags and its place", () => {
    const half = after([
      answered("q01", "a"),
      told("q01", 3),
      answered("q02", "ad"),
      told("q02", 1),
      { kind: "question-flagged", question: id("q02"), on: true },
      { kind: "question-shown", question: id("q09") },
    ]);
    assert.deepEqual(decodeSuspendData(encodeSuspendData(half, outline), outline), { attempt: half });
  });

  it("is no part of the score: the same answers come to the same, however sure", () => {
    const answers = [answered("q01", "a"), answered("q07", "b")];
    const run = after(answers).test.current!;
    const sure = after([...answers, told("q01", 3), told("q07", 1)]).test.current!;
    assert.deepEqual({ ...sure, confidence: undefined }, { ...run, confidence: undefined });
  });
});

describe("compareConfidence(bank, run)", () => {
  it("T17: names what was sure and scored below full, in part or not at all, in the order of the form, and nothing that was right", () => {
    const result = compared([
      ...[answered("q09", "cadb"), told("q09", 3)],
      ...[answered("q07", "a"), told("q07", 3)],
      ...[answered("q02", "abd"), told("q02", 3)],
      ...[answered("q01", "a"), told("q01", 2)],
    ]);
    assert.deepEqual(
      result?.sureAndWrong.map(({ question, number }) => [question.id, number]),
      [
        ["q02", 2],
        ["q07", 3],
      ],
    );
    assert.deepEqual([result.sureAndRight, result.guessedAndRight], [1, 0]);
  });

  it("counts the guesses that were right, and of those who were fairly sure nothing", () => {
    const result = compared([
      ...[answered("q01", "b"), told("q01", 1)],
      ...[answered("q07", "a"), told("q07", 1)],
      ...[answered("q02", "ad"), told("q02", 2)],
    ]);
    assert.deepEqual(result, { sureAndWrong: [], sureAndRight: 0, guessedAndRight: 1 });
  });

  it("has nothing to say where nothing was told", () => {
    assert.equal(compared([answered("q01", "a")]), undefined);
  });

  it("leaves out a question that the bank no longer has", () => {
    const run = after([answered("q07", "a"), told("q07", 3)]).test.current!;
    const later = { ...bank, questions: bank.questions.filter((question) => question.id !== id("q07")) };
    assert.deepEqual(compareConfidence(later, run)?.sureAndWrong, []);
  });
});
