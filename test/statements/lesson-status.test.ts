import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { higherStatus, toLessonStatus } from "../../src/statements/lesson-status.ts";

describe("toLessonStatus(completion, success)", () => {
  it("is passed and failed as judged, whatever is completed", () => {
    for (const completion of ["incomplete", "completed"] as const) {
      assert.equal(toLessonStatus(completion, "passed"), "passed");
      assert.equal(toLessonStatus(completion, "failed"), "failed");
    }
  });

  it("stays incomplete while a test is still to be passed, though every lesson is finished", () => {
    assert.equal(toLessonStatus("completed", "unknown"), "incomplete");
    assert.equal(toLessonStatus("incomplete", "unknown"), "incomplete");
  });

  it("is the completion where nothing is judged", () => {
    assert.equal(toLessonStatus("completed", "not-judged"), "completed");
    assert.equal(toLessonStatus("incomplete", "not-judged"), "incomplete");
  });
});

describe("higherStatus(held, next)", () => {
  it("never lowers what the host holds", () => {
    assert.equal(higherStatus("passed", "failed"), "passed");
    assert.equal(higherStatus("completed", "incomplete"), "completed");
    assert.equal(higherStatus("failed", "incomplete"), "failed");
  });

  it("raises it", () => {
    assert.equal(higherStatus("failed", "passed"), "passed");
    assert.equal(higherStatus("not attempted", "incomplete"), "incomplete");
  });

  it("takes an empty status and what stands for none as none", () => {
    for (const none of ["", " ", "unknown", "undefined", "null", "none", "Not Attempted"])
      assert.equal(higherStatus(none, "incomplete"), "incomplete");
  });

  it("knows a status by its first letter, and gives it back as it is", () => {
    for (const held of ["Passed", "PASSED", " passed ", "p", "Pass"]) assert.equal(higherStatus(held, "failed"), held);
    for (const held of ["Complete", "C", "completed"]) assert.equal(higherStatus(held, "incomplete"), held);
    assert.equal(higherStatus("Incomplete", "incomplete"), "Incomplete");
    assert.equal(higherStatus("F", "passed"), "passed");
    assert.equal(higherStatus("I", "failed"), "failed");
  });

  it("leaves a word that nobody knows, but for passed", () => {
    for (const next of ["incomplete", "failed", "completed"] as const) assert.equal(higherStatus("satisfied", next), "satisfied");
    assert.equal(higherStatus("satisfied", "passed"), "passed");
  });
});
