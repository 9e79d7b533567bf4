import { expect } from "@open-wc/testing";
import type { Attempt } from "../../src/model/attempt.ts";
import { defaultCompletion } from "../../src/model/completion-rule.ts";
import { after, pageShown } from "../elements/attempts.ts";
import { useEnglish } from "../elements/english.ts";
import { playCourse } from "./fixtures/play-course.ts";

const started = after([pageShown("start", "start-text")]);
/** Somebody who took the test first, where it is always open. */
const passedEarly: Attempt = {
  ...started,
  place: { kind: "test" },
  test: { ...started.test, results: [{ scaled: 1, passed: true }] },
};

describe("a course that is done by test and pages", () => {
  before(useEnglish);

  it("leads somebody who has passed on to the pages that are left, and says so to nobody who needs none", async () => {
    const wanted = await playCourse({ saved: passedEarly, settings: { completion: { ...defaultCompletion, by: "both" } } });
    expect(wanted.one("rc-course-home .go-on").getAttribute("href")).to.equal("#/lesson/start/2");
    const done = await playCourse({ saved: passedEarly });
    expect(done.all("rc-course-home .go-on")).to.have.length(0);
  });
});
