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

  it("takes an empty or unknown status for none", () => {
    assert.equal(higherStatus("", "incomplete"), "incomplete");
    assert.equal(higherStatus("unknown", "failed"), "failed");
  });
});
