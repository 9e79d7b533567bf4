import { expect, nextFrame, waitUntil } from "@open-wc/testing";
import { browserEnvironment } from "../../src/player/browser-environment.ts";
import { toMinute } from "../../src/model/test-wait.ts";
import { lessonsFinished } from "../elements/attempts.ts";
import { useEnglish } from "../elements/english.ts";
import { carefulCourse } from "../fixtures/small-course.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

const { outline: careful } = carefulCourse();
const hourMs = 3_600_000;
const noon = Date.parse("2026-11-23T12:00:00Z");

/** A day on which time stands still until it is put on. */
function clockAt(startMs: number): { nowMs: number; clock: { now: () => number; after: (ms: number, run: () => void) => () => void } } {
  const day = { nowMs: startMs, clock: { now: () => day.nowMs, after: browserEnvironment(window).after } };
  return day;
}

async function startTest(played: PlayedCourse): Promise<void> {
  await played.go("#/test");
  await played.wait("rc-test-intro");
  played.press("rc-test-intro button", "Start the test");
  await played.wait("rc-question-card");
}

/** Goes to the first question that is answered by pressing an option, and presses the first. */
async function answerOne(played: PlayedCourse): Promise<number> {
  const { form = [] } = played.session.attempt?.test.current ?? {};
  const number = form.findIndex((id) => /q(01|04|07|10)/.test(id)) + 1;
  await played.go(`#/test/${number}`);
  await waitUntil(() => played.all("h1").some((h1) => h1.textContent.trim() === `Question ${number} of 4`));
  played.press(".option input[value=a]");
  await played.wait(".sure");
  return number;
}

async function handIn(played: PlayedCourse): Promise<void> {
  await played.go("#/test/overview");
  await played.wait("rc-test-overview");
  played.press(".button", "Hand in");
  await nextFrame();
  played.press(".button", "Hand in as it is");
  await played.wait("rc-test-result");
}

const texts = (played: PlayedCourse, selector: string): string[] => played.all(selector).map((each) => each.textContent);

describe("a course that has learners say how sure they are, and wait after a failed test", () => {
  before(useEnglish);

  it("T42: goes on after a relaunch with the same question, answer and what was said of it", async () => {
    const first = await playCourse({ saved: lessonsFinished, outline: careful });
    await startTest(first);
    const number = await answerOne(first);
    first.press(".sure input[value='3']");
    await nextFrame();
    const saved = first.session.attempt;
    first.app.remove();
    const again = await playCourse({ ...(saved && { saved }), outline: careful });
    await again.wait("rc-course-home");
    again.press(".go-on");
    await again.wait("rc-question-card");
    expect(location.hash).to.equal(`#/test/${number}`);
    expect(again.all<HTMLInputElement>("rc-question-card input").flatMap((input) => (input.checked ? input.value : []))).to.deep.equal([
      "a",
      "3",
    ]);
  });

  it("leads from what was sure and not right to that question in the review", async () => {
    const played = await playCourse({ saved: lessonsFinished, outline: careful });
    await startTest(played);
    const number = await answerOne(played);
    played.press(".sure input[value='3']");
    await handIn(played);
    expect(texts(played, ".sure h2")).to.deep.equal(["Sure, and not right: 1 question"]);
    played.press(".asked");
    await played.wait("rc-test-review");
    const cited = await played.wait("summary[data-cited]");
    expect(location.hash).to.equal(`#/review/${number}`);
    await waitUntil(() => cited.matches(":focus"), "the focus is elsewhere");
    expect(cited.textContent).to.contain("You were sure.");
  });

  it("keeps when a failed test was handed in, and the door shut until the wait is over, at every launch", async () => {
    const day = clockAt(noon);
    const played = await playCourse({ saved: lessonsFinished, outline: careful, clock: day.clock });
    await startTest(played);
    await handIn(played);
    expect(played.session.attempt?.test.handedInAt).to.equal(toMinute(noon));
    expect(texts(played, "rc-test-result button")).to.deep.equal([]);
    const saved = played.session.attempt;
    played.app.remove();
    day.nowMs = noon + 23 * hourMs;
    const early = await playCourse({ ...(saved && { saved }), outline: careful, clock: day.clock });
    await early.wait("rc-course-home");
    expect(texts(early, "rc-course-home .soft")[0]).to.match(/^The test opens again on /);
    await early.go("#/test");
    await early.wait("rc-test-intro");
    expect(texts(early, "rc-test-intro button")).to.deep.equal([]);
    expect(early.all("rc-test-intro li a")).to.have.length(2);
    early.app.remove();
    day.nowMs = noon + 24 * hourMs;
    const late = await playCourse({ ...(saved && { saved }), outline: careful, clock: day.clock });
    await startTest(late);
  });

  it("keeps no time where nobody has to wait, and holds nobody who only looks around", async () => {
    const plain = await playCourse({ saved: lessonsFinished });
    await startTest(plain);
    await handIn(plain);
    expect(plain.session.attempt?.test).not.to.have.property("handedInAt");
    plain.app.remove();
    const guest = await playCourse({ saved: lessonsFinished, outline: careful, launch: { mode: "Browse" } });
    await startTest(guest);
    await handIn(guest);
    expect(texts(guest, "rc-test-result button")).to.include("Take the test again");
  });
});
