import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import "../../src/elements/test-result/test-result.ts";
import type { Attempt, TestResult } from "../../src/model/attempt.ts";
import type { BlockId, ObjectiveId } from "../../src/model/ids.ts";
import type { TestScore } from "../../src/model/score-test.ts";
import { lessonsFinished, outline } from "./attempts.ts";
import { useEnglish } from "./english.ts";

type Result = HTMLElementTagNameMap["rc-test-result"];

const byObjective = [
  { objective: "mend" as ObjectiveId, questions: 2, scaled: 0 },
  { objective: "hear" as ObjectiveId, questions: 3, scaled: 2 / 3 },
];
const byLevel: TestScore["byLevel"] = [
  { level: "knowledge", questions: 2, scaled: 1 },
  { level: "judgement", questions: 3, scaled: 1 / 3 },
];
const whole: TestScore = { scaled: 0.4, byObjective, byLevel };

async function result(
  results: readonly TestResult[],
  from: "lms" | "course" = "course",
  score = whole,
  before = lessonsFinished,
): Promise<ShadowRoot> {
  const attempt: Attempt = { ...before, test: { results, last: undefined, current: undefined } };
  const element = await fixture<Result>(
    html`<rc-test-result .outline=${outline} .attempt=${attempt} .mastery=${{ score: 0.8, from }} .score=${score}></rc-test-result>`,
  );
  return element.shadowRoot as ShadowRoot;
}

/** A score of which only the objectives are told. */
const of = (parts: readonly { readonly objective: string; readonly questions: number; readonly scaled: number }[]): TestScore => ({
  scaled: 0.5,
  byObjective: parts.map((part) => ({ ...part, objective: part.objective as ObjectiveId })),
  byLevel: [],
});
const failed = (scaled: number): TestResult => ({ scaled, passed: false });
const text = (root: ShadowRoot): string => (root.textContent ?? "").replace(/\s+/g, " ");

describe("rc-test-result", () => {
  before(useEnglish);

  it("rounds for the eye, but never up to a pass mark that was not reached", async () => {
    expect((await result([failed(0.666667)])).querySelector(".score b")?.textContent).to.equal("67%");
    expect((await result([failed(0.7996)])).querySelector(".score b")?.textContent).to.equal("79.9%");
    expect((await result([{ scaled: 0.8, passed: true }])).querySelector(".score b")?.textContent).to.equal("80%");
  });

  it("says who set the pass mark", async () => {
    expect(text(await result([failed(0.5)], "lms"))).to.contain("You need 80%, set by your learning platform.");
  });

  it("judges an objective from three questions on, and leads back to its lessons", async () => {
    const [hear, mend] = (await result([failed(0.5)])).querySelectorAll("li");
    expect(hear?.textContent).to.contain("Partly there: 67%");
    expect(hear?.querySelector("a")?.getAttribute("href")).to.equal("#/lesson/start/1");
    expect(mend?.textContent).to.contain("Too few questions to say.");
    expect(mend?.querySelector(".bar")).to.equal(null);
    expect(mend?.querySelector("a")?.getAttribute("href")).to.equal("#/lesson/mend/1");
  });

  it("offers another attempt while one is left, and counts them", async () => {
    const once = await result([failed(0.5)]);
    expect(once.querySelector("button")?.textContent).to.contain("Take the test again");
    expect(text(once)).to.contain("2 attempts left");
    expect((await result([failed(0.5), failed(0.5), failed(0.5)])).querySelector("button")).to.equal(null);
  });

  it("sends who failed to the lesson of the weakest part first, and offers another attempt beside it", async () => {
    const root = await result(
      [failed(0.5)],
      "course",
      of([
        { objective: "hear", questions: 4, scaled: 0.75 },
        { objective: "mend", questions: 4, scaled: 0.25 },
      ]),
    );
    expect(text(root)).to.contain("Furthest from the mark was this part: Mend.");
    const primary = root.querySelectorAll(".button:not(.plain)");
    expect([...primary].map((a) => `${a.textContent} ${a.getAttribute("href") ?? ""}`)).to.deep.equal(["Back to: Mend it #/lesson/mend/1"]);
    expect(root.querySelector("button.plain")?.textContent).to.contain("Take the test again");
    expect([...root.querySelectorAll("h3")].map((h3) => h3.textContent)).to.deep.equal(["Mend", "Hear"]);
  });

  it("sends nobody back to a lesson whose part was all right", async () => {
    const root = await result(
      [failed(0.5)],
      "course",
      of([
        { objective: "hear", questions: 4, scaled: 1 },
        { objective: "mend", questions: 4, scaled: 0 },
      ]),
    );
    expect([...root.querySelectorAll("li a")].map((a) => a.getAttribute("href"))).to.deep.equal(["#/lesson/mend/1"]);
  });

  it("sends who passed back to the job, with the card and a plan, and lets them leave", async () => {
    const root = await result([{ scaled: 0.9, passed: true }]);
    expect(text(root)).to.contain("In your next difficult conversation, try one of the steps on purpose.");
    expect(root.querySelector(".aid a")?.getAttribute("href")).to.equal("#/card/card");
    const asked: string[] = [];
    (root.host as Result).addEventListener("rc-asked", ({ ask }) => asked.push(ask));
    expect(root.querySelector(".button")?.textContent).to.equal("Make your action plan");
    const leave = root.querySelector<HTMLButtonElement>("button.button");
    expect(leave?.textContent).to.equal("Save and exit");
    leave?.click();
    root.querySelector<HTMLButtonElement>("button.way")?.click();
    expect(asked).to.deep.equal(["exit", "start-test"]);
    expect(root.querySelector<HTMLAnchorElement>("a[href='#/plan']")?.textContent).to.equal("Make your action plan");
  });

  it("tells knowing from deciding, and both from what was done in conversations, each with its way back", async () => {
    const talk = { kind: "scenario", results: [{ ending: "settled", scaled: 0.5 }], runs: 1 } as const;
    const root = await result([failed(0.4)], "course", whole, { ...lessonsFinished, responses: new Map([["talk" as BlockId, talk]]) });
    const lines = [...root.querySelectorAll("section:last-of-type li")].map((line) => (line.textContent ?? "").replace(/\s+/g, " ").trim());
    expect(lines).to.deep.equal([
      "The rules, as you know them Too few questions to say.",
      "Situations, as you judge them Worth another look: 33% Look through the questions",
      "The conversation, as you led it at your best Partly there: 50% One more, if you like",
    ]);
    expect(root.querySelector("section:last-of-type .way")?.getAttribute("href")).to.equal("#/review");
  });

  it("names the best score where an earlier one was better, and what was passed stays passed", async () => {
    const root = await result([{ scaled: 0.9, passed: true }, failed(0.5)]);
    expect(text(root)).to.contain("Your best so far is 90%.");
    expect(text(root)).to.contain("You passed before, and that stays.");
  });
});
