import { expect, nextFrame } from "@open-wc/testing";
import { lessonsFinished, outline } from "../elements/attempts.ts";
import { useEnglish } from "../elements/english.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

const strict = { ...outline, test: { ...outline.test, remediation: true, masteryFrom: "company" } as const };

/** Hands in a test without an answer in it. */
async function failTest(played: PlayedCourse): Promise<void> {
  await played.go("#/test");
  await played.wait("rc-test-intro");
  played.press("rc-test-intro button", "Start the test");
  await played.wait("rc-question-card");
  await played.go("#/test/overview");
  await played.wait("rc-test-overview");
  played.press(".button", "Hand in");
  await nextFrame();
  played.press(".button", "Hand in as it is");
  await played.wait("rc-test-result");
}

describe("a course that asks for remediation", () => {
  before(useEnglish);

  it("leads a learner who has failed back to each weak lesson, and then lets them try again", async () => {
    const played = await playCourse({ saved: lessonsFinished, outline: strict });
    await failTest(played);
    expect(played.session.attempt?.test.revisit).to.deep.equal(["start", "mend"]);
    expect(played.all("rc-test-result button").some((button) => button.textContent.includes("Take the test again"))).to.equal(false);
    for (const lesson of ["start", "mend"]) {
      await played.go("#/test");
      await played.wait("rc-test-intro");
      expect(played.all("rc-test-intro li a")[0]?.getAttribute("href")).to.equal(`#/lesson/${lesson}/1`);
      await played.go(`#/lesson/${lesson}/1`);
      await played.wait("rc-lesson-page");
    }
    await played.go("#/test");
    await played.wait("rc-test-intro");
    played.press("rc-test-intro button", "Start the test");
    await played.wait("rc-question-card");
  });

  it("holds nobody back who only looks around", async () => {
    const played = await playCourse({ saved: lessonsFinished, outline: strict, launch: { mode: "Browse" } });
    await failTest(played);
    expect(played.all("rc-test-result button").some((button) => button.textContent.includes("Take the test again"))).to.equal(true);
  });

  it("says that the pass mark is the company's, unless the LMS sets one", async () => {
    const own = await playCourse({ outline: strict, hash: "#/test" });
    expect((await own.wait("rc-test-intro")).shadowRoot?.textContent).to.contain("80%, set by your company");
    const theirs = await playCourse({ outline: strict, launch: { masteryScore: 0.7 }, hash: "#/test" });
    expect((await theirs.wait("rc-test-intro")).shadowRoot?.textContent).to.contain("70%, set by your learning platform");
  });
});
