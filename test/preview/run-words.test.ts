import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultOptions } from "../../src/preview/launch-options.ts";
import { learnerWords, standingWords } from "../../src/preview/run-words.ts";
import { scorm12Figures } from "../../src/preview/scorm12-figures.ts";

const standing = (status: string, raw = ""): string =>
  standingWords(scorm12Figures({ "cmi.core.lesson_status": status, "cmi.core.score.raw": raw }, 0));

describe("standingWords(figures)", () => {
  it("says in words where the learner stands", () => {
    assert.equal(standing("not attempted"), "not started");
    assert.equal(standing("incomplete"), "incomplete, no test result yet");
    assert.equal(standing("incomplete", "40"), "incomplete, best score so far 40 %, not judged yet");
    assert.equal(standing("completed"), "completed, no test result yet");
    assert.equal(standing("passed", "87.5"), "completed, test passed with 87.5 %");
    assert.equal(standing("failed", "0"), "incomplete, test failed with 0 %");
  });
});

describe("learnerWords(options)", () => {
  it("takes the id where there is no name", () => {
    assert.equal(learnerWords(defaultOptions), "Sample, Sam");
    assert.equal(learnerWords({ ...defaultOptions, learnerName: " " }), "learner-1");
  });
});
