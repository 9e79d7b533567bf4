import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import "../../src/elements/test-review/test-review.ts";
import type { Answer, Question } from "../../src/model/question.ts";
import { gapQuestion, matchQuestion, nextQuestion, rateQuestion } from "../fixtures/question-kinds.ts";
import { question } from "../fixtures/small-course.ts";
import { useEnglish } from "./english.ts";

type Review = HTMLElementTagNameMap["rc-test-review"];

const questions = [
  question("one", "single", "abcd", "b"),
  question("two", "multiple", "abcd", "ab"),
  question("three", "order", "abcd", "cadb"),
];
const kinds: readonly Question[] = [rateQuestion, matchQuestion, gapQuestion, nextQuestion];

const form = ["one", "retired", "two", "three"];

async function review(
  answers: Readonly<Record<string, string>>,
  bank: readonly Question[] = questions,
  asked: readonly string[] = form,
): Promise<HTMLDetailsElement[]> {
  const run = {
    seed: 1,
    form: asked,
    at: undefined,
    answers: new Map(Object.entries(answers).map(([id, letters]) => [id, [...letters] as unknown as Answer])),
    flagged: new Set(),
  };
  const element = await fixture<Review>(html`<rc-test-review .bank=${{ id: "bank", questions: bank }} .run=${run}></rc-test-review>`);
  return [...(element.shadowRoot?.querySelectorAll<HTMLDetailsElement>(".question") ?? [])];
}

const verdicts = (items: HTMLDetailsElement[]): (string | undefined)[] => items.map((item) => item.querySelector(".verdict")?.textContent);
const tags = (item: HTMLDetailsElement | undefined): string[] =>
  [...(item?.querySelectorAll("li") ?? [])].map((li) => li.querySelector(".tags")?.textContent.trim() ?? "").filter((tag) => tag !== "");

describe("rc-test-review", () => {
  before(useEnglish);

  it("judges each question in words and opens what was not right", async () => {
    const items = await review({ one: "b", two: "abc" });
    expect(verdicts(items)).to.deep.equal(["right", "partly right", "not answered"]);
    expect(items.map(({ open }) => open)).to.deep.equal([false, true, true]);
    expect(verdicts(await review({ one: "a", two: "cd", three: "bdac" }))).to.deep.equal(["not right", "not right", "not right"]);
  });

  it("tells own answer and key apart in words, with every reason", async () => {
    const [one, two] = await review({ one: "a", two: "ac" });
    expect(tags(one).sort()).to.deep.equal(["Right", "Your answer"]);
    expect(tags(two).sort()).to.deep.equal(["Right", "Right · Your answer", "Your answer"]);
    expect(one?.querySelectorAll(".why")).to.have.length(4);
  });

  it("keeps open what was chosen and what is right, and the others behind a press", async () => {
    const [one, two] = await review({ one: "a", two: "ab" });
    const shownOf = (item: HTMLDetailsElement | undefined) => item?.querySelectorAll(".body > ul > li").length;
    expect([shownOf(one), shownOf(two)]).to.deep.equal([2, 2]);
    const others = one?.querySelector<HTMLDetailsElement>(".others");
    expect(others?.open).to.equal(false);
    expect(others?.querySelector("summary")?.textContent).to.equal("The others");
    expect(others?.querySelectorAll("li")).to.have.length(2);
  });

  it("shows own order and right order beside each other", async () => {
    const three = (await review({ three: "abcd" }))[2];
    const lists = [...(three?.querySelectorAll("ol") ?? [])].map((list) =>
      [...list.children].map((li) => /Option (\w)/.exec(li.textContent)?.[1]).join(""),
    );
    expect(lists).to.deep.equal(["abcd", "cadb"]);
  });

  it("leaves out a question that the bank no longer has, and keeps the numbers", async () => {
    const items = await review({});
    expect(items.map((item) => item.querySelector(".number")?.textContent)).to.deep.equal(["1", "3", "4"]);
  });

  it("says of each part what was given, what is right, and why", async () => {
    const answers = { "k-rate": "db-", "k-match": "cad", "k-gap": "bg", "k-next": "a" };
    const [rate, match, gap, next] = await review(answers, kinds, Object.keys(answers));
    expect(verdicts([rate!, match!, gap!, next!])).to.deep.equal(["partly right", "right", "partly right", "not right"]);
    const said = (item: HTMLDetailsElement) =>
      [...item.querySelectorAll("li")]
        .map((li) => [...li.querySelectorAll(".tags")].map(({ textContent }) => textContent).join(" / "))
        .sort();
    expect(said(rate!)).to.deep.equal([
      "Right, and your answer: Works very well",
      "Right: Does little / Your answer: left open",
      "Right: Makes it worse / Your answer: Does little",
    ]);
    expect(said(match!)).to.deep.equal([
      "Right, and your answer: He has given up",
      "Right, and your answer: She fears to be cut off",
      "Right, and your answer: They want to be taken seriously",
    ]);
    expect(gap!.querySelector(".filled")?.textContent.replace(/\s+/g, " ").trim()).to.equal("You waited Word b. I am sorry for Word e.");
    expect([rate!, match!, gap!, next!].map((item) => item.querySelectorAll(".why").length)).to.deep.equal([3, 3, 7, 4]);
    expect(next!.querySelectorAll(".so-far li")).to.have.length(3);
  });
});
