import { expect, nextFrame, waitUntil } from "@open-wc/testing";
import type { Attempt } from "../../src/model/attempt.ts";
import type { QuestionId } from "../../src/model/ids.ts";
import { encodeSuspendData } from "../../src/model/suspend-data.ts";
import { useEnglish } from "../elements/english.ts";
import { hear, mend, precheckCourse } from "../fixtures/precheck-course.ts";
import { rightAnswer } from "../fixtures/random-facts.ts";
import { playFacts, precheckFacts } from "../fixtures/precheck-facts.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

const { bank, outline } = precheckCourse;
const play = (hash = "#/", saved?: Attempt): Promise<PlayedCourse> =>
  playCourse({ hash, outline, launch: { suspendData: saved === undefined ? "" : encodeSuspendData(saved, outline) } });
const heading = (played: PlayedCourse, text: string): Promise<void> =>
  waitUntil(() => played.all("h1").some((h1) => h1.textContent.trim() === text), text);

async function begin(played: PlayedCourse): Promise<readonly QuestionId[]> {
  played.press(".precheck a", "Take the pre-check");
  await played.wait("rc-precheck-intro");
  played.press("rc-precheck-intro button", "Begin the pre-check");
  await heading(played, "Pre-check: question 1 of 4");
  const { precheck } = played.session.attempt!;
  return precheck?.kind === "under-way" ? precheck.run.form : [];
}

/** Answers the question on screen as the key says; one to be put in order is left open. */
async function answerRight(played: PlayedCourse, id: QuestionId): Promise<void> {
  const question = bank.questions.find((other) => other.id === id)!;
  if (question.kind !== "order") for (const letter of rightAnswer(question)) played.press(`input[value=${letter}]`);
  await nextFrame();
}

describe("the pre-check", () => {
  before(useEnglish);

  it("T42: is left and come back to at the same question with the same answers", async () => {
    const first = await play();
    const [one = "" as QuestionId] = await begin(first);
    await answerRight(first, one);
    await first.go("#/precheck/3");
    await heading(first, "Pre-check: question 3 of 4");
    const saved = first.session.attempt!;

    const second = await play("#/", saved);
    second.press(".go-on", "question 3 of the pre-check");
    await heading(second, "Pre-check: question 3 of 4");
    expect(location.hash).to.equal("#/precheck/3");
    expect(second.session.attempt?.precheck).to.deep.equal(saved.precheck);
  });

  it("ends with what was shown, tells it once, and leads to the practice", async () => {
    const played = await play();
    const form = await begin(played);
    for (const [index, id] of form.entries()) {
      await played.go(`#/precheck/${index + 1}`);
      await heading(played, `Pre-check: question ${index + 1} of 4`);
      await answerRight(played, id);
    }
    await played.go("#/precheck/overview");
    await played.wait("rc-test-overview");
    played.press("button", "See what I may skip");
    played.press("button", "See it as it is");
    await heading(played, "You have shown 1 of 2 parts.");
    expect(location.hash).to.equal("#/precheck");
    expect(played.session.attempt?.precheck).to.deep.equal({ kind: "ended", asked: new Set(form), shown: new Set([hear]) });
    expect(played.session.facts.filter(({ kind }) => kind === "precheck-ended")).to.have.length(1);
    played.press("a.button", "Go on with what is left");
    await heading(played, "What do you say?");
    expect(location.hash).to.equal("#/lesson/start/2");
  });

  it("is left for the beginning from any of its questions, and stays beside the way on", async () => {
    const played = await play();
    await begin(played);
    played.press("a.way", "I’d rather start at the beginning");
    await heading(played, "She waited");
    await played.go("#/");
    await played.wait("rc-course-home");
    expect(played.one(".precheck a").textContent.trim()).to.equal("Go on with the pre-check");
    played.press(".precheck a");
    await played.wait("rc-precheck-intro");
    played.press("a.button", "Go on with it");
    await heading(played, "Pre-check: question 1 of 4");
  });

  it("has its questions asked by no first test", async () => {
    const done = playFacts(precheckFacts([hear, mend]));
    const open = { ...outline, test: { ...outline.test!, opens: "always" } } as const;
    const asked = done.precheck?.kind === "ended" ? done.precheck.asked : new Set();
    for (let turn = 0; turn < 5; turn++) {
      const played = await playCourse({ hash: "#/test", outline: open, launch: { suspendData: encodeSuspendData(done, outline) } });
      await played.wait("rc-test-intro");
      played.press("rc-test-intro button", "Start the test");
      await played.wait("rc-question-card");
      const form = played.session.attempt?.test.current?.form ?? [];
      expect(form).to.have.length(4);
      expect(form.filter((id) => asked.has(id))).to.deep.equal([]);
    }
  });

  it("has no question without one under way, and no page where the course has none", async () => {
    await (await play("#/precheck/2")).wait("rc-precheck-intro");
    expect(location.hash).to.equal("#/precheck");
    await (await play("#/precheck/2", playFacts(precheckFacts([hear])))).wait("rc-precheck-result");
    const without = await playCourse({ hash: "#/precheck" });
    await without.wait("rc-course-home");
    expect(location.hash).to.equal("#/");
    expect(without.all(".precheck")).to.have.length(0);
  });
});
