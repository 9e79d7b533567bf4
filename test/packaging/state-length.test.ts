import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { standards } from "../../src/model/catalogue.ts";
import type { QuestionId } from "../../src/model/ids.ts";
import { stateLength } from "../../src/packaging/state-length.ts";
import { question, smallCourse } from "../fixtures/small-course.ts";
import { messages, smallPackage } from "./fixture-package.ts";

describe("stateLength(course)", () => {
  it("gives the length of the longest state", () => {
    assert.ok(stateLength(smallCourse) > 50 && stateLength(smallCourse) < 350, `${stateLength(smallCourse)}`);
  });

  it("T19: refuses a course whose test alone would fill what SCORM 1.2 promises, and so does every build, for every standard", async () => {
    const questions = Array.from({ length: 600 }, (_, index) => question(`many${index}`, "multiple", "abcde", "ad"));
    const numbers = Object.fromEntries(questions.map(({ id }, index) => [id, index + 1])) as Record<QuestionId, number>;
    const { outline } = smallCourse;
    const form = [{ ...outline.test.form[1]!, count: 600 }];
    const course = {
      ...smallCourse,
      bank: { id: "many", questions },
      outline: { ...outline, numbers: { ...outline.numbers, questions: numbers }, test: { ...outline.test, form } },
    };
    const isTooLong = { code: "state-too-long", message: /of small can take \d{4,} characters, and SCORM 1\.2 promises room for 4096/ };
    assert.throws(() => stateLength(course), isTooLong);
    for (const standard of standards) await assert.rejects(smallPackage(standard, { course, messages }), isTooLong);
  });
});
