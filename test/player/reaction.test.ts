import { expect, waitUntil } from "@open-wc/testing";
import { parse } from "yaml";
import type { Form, FormItemId } from "../../src/model/form.ts";
import type { OptionId } from "../../src/model/ids.ts";
import type { Reaction, ReactionPart } from "../../src/model/reaction.ts";
// The parts, here before they are needed.
import "../../src/player/reaction-offer-views.ts";
import "../../src/player/reaction-views.ts";
import { lessonsFinished } from "../elements/attempts.ts";
import { useEnglish } from "../elements/english.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

const passed = { ...lessonsFinished, test: { ...lessonsFinished.test, results: [{ scaled: 0.9, passed: true }] } };
const failedForGood = {
  ...lessonsFinished,
  test: { ...lessonsFinished.test, results: [1, 2, 3].map(() => ({ scaled: 0.1, passed: false })) },
};
const anonymous: Reaction = { mode: "anonymous", host: "reactions.example" };
const confidential: Reaction = { mode: "confidential", seenBy: "the training team" };
const form: Form = {
  id: "reaction" as never,
  level: 1,
  title: "What has this course changed?",
  items: [
    {
      id: "can-do" as FormItemId,
      kind: "described",
      ask: "What now?",
      answers: ["a", "b", "c"].map((id) => ({ id: id as OptionId, text: `It is ${id}.` })),
    },
  ],
};
let words: ReactionPart["words"] = {};
const endpoint = { url: "https://reactions.example/xapi", key: "writer", secret: "only-writes" };
const flags = () => Object.keys(localStorage).filter((key) => key.startsWith("recourse.reaction"));

/** Answers the one question and hands it in. */
async function answer(played: PlayedCourse): Promise<void> {
  played.one<HTMLInputElement>("rc-form-sheet input[value=b]").click();
  await played.one<HTMLElementTagNameMap["rc-reaction-form"]>("rc-reaction-form").updateComplete;
  played.press("rc-reaction-form button", "Hand in");
}

describe("being asked after the course", () => {
  before(async () => {
    await useEnglish();
    words = parse(await (await fetch("/src/content/messages/en.yaml")).text()) as ReactionPart["words"];
  });
  beforeEach(() => {
    for (const key of flags()) localStorage.removeItem(key);
  });

  it("is offered once the course is over, passed or not, and not before", async () => {
    const settings = { reaction: anonymous };
    const reaction = { words, form, endpoint };
    for (const saved of [passed, failedForGood]) {
      const played = await playCourse({ saved, settings, reaction });
      await played.wait("rc-reaction-offer a");
      await played.go("#/result");
      await played.wait("rc-test-result");
      expect(played.all("rc-reaction-offer a")).to.have.length(1);
    }
    const early = await playCourse({ saved: lessonsFinished, settings, reaction });
    expect(early.all("rc-reaction-offer")).to.have.length(0);
  });

  it("is never offered where the company does not ask, nor to who only looks around", async () => {
    expect((await playCourse({ saved: passed })).all("rc-reaction-offer")).to.have.length(0);
    const browsing = await playCourse({ saved: passed, settings: { reaction: anonymous }, launch: { mode: "Browse" } });
    expect(browsing.all("rc-reaction-offer")).to.have.length(0);
  });

  it("sends anonymous answers past the session: the learning platform hears nothing, this browser keeps only that there were some", async () => {
    const sent: RequestInit[] = [];
    const fetch: typeof globalThis.fetch = (_url, init = {}) => (sent.push(init), Promise.resolve(new Response("[]")));
    const launch = { learner: { id: "l-77", name: "Ada" }, registration: "r-77" };
    const played = await playCourse({
      saved: passed,
      settings: { reaction: anonymous },
      reaction: { words, form, endpoint },
      fetch,
      launch,
      hash: "#/reaction",
    });
    await played.wait("rc-form-sheet input");
    await answer(played);
    await waitUntil(() => played.all("rc-reaction-form h1")[0]?.textContent === "Thank you");
    expect(sent).to.have.length(1);
    expect(played.session.facts).to.deep.equal([]);
    expect(flags().map((key) => [key, localStorage.getItem(key)])).to.deep.equal([["recourse.reaction:small:l-77:r-77", "given"]]);
    await played.go("#/");
    await played.wait("rc-course-home");
    expect(played.all("rc-reaction-offer a")).to.have.length(0);
    await played.go("#/reaction");
    await played.wait("rc-reaction-form");
    expect(played.one("rc-reaction-form h1").textContent).to.equal("You have answered already");
  });

  it("says that anonymous answers did not arrive, and keeps nothing of them", async () => {
    const fetch: typeof globalThis.fetch = () => Promise.reject(new TypeError("cut"));
    const played = await playCourse({
      saved: passed,
      settings: { reaction: anonymous },
      reaction: { words, form, endpoint },
      fetch,
      hash: "#/reaction",
    });
    await played.wait("rc-form-sheet input");
    const before = JSON.stringify({ ...localStorage });
    await answer(played);
    await played.wait("rc-reaction-form .outcome");
    expect(JSON.stringify({ ...localStorage })).to.equal(before);
    expect(played.session.facts).to.deep.equal([]);
  });

  it("hands confidential answers to the session, under the learner's name", async () => {
    const fetch: typeof globalThis.fetch = () => Promise.reject(new Error("nothing goes anywhere else"));
    const played = await playCourse({
      saved: passed,
      settings: { reaction: confidential },
      reaction: { words, form },
      fetch,
      hash: "#/reaction",
    });
    await played.wait("rc-form-sheet input");
    await answer(played);
    await waitUntil(() => played.all("rc-reaction-form h1")[0]?.textContent === "Thank you");
    expect(played.session.facts.map((fact) => (fact.kind === "form-answered" ? [...fact.answers] : fact.kind))).to.deep.equal([
      [["can-do", ["b"]]],
    ]);
  });

  it("stands beside what an employer sees", async () => {
    const played = await playCourse({ saved: passed, settings: { reaction: confidential }, reaction: { words, form }, hash: "#/seen" });
    const told = await played.wait("rc-reaction-offer");
    expect(told.shadowRoot?.textContent).to.contain("the training team");
    const other = await playCourse({ saved: passed, hash: "#/seen" });
    expect(other.all("rc-reaction-offer")).to.have.length(0);
  });
});
