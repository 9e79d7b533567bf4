import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import "../../src/elements/test-result/test-result.ts";
import type { Attempt, TestResult } from "../../src/model/attempt.ts";
import { lessonsFinished, outline } from "./attempts.ts";
import { useEnglish } from "./english.ts";

type Result = HTMLElementTagNameMap["rc-test-result"];

const parts = [
  { objective: "mend", questions: 2, scaled: 0 },
  { objective: "hear", questions: 3, scaled: 2 / 3 },
];

async function result(results: readonly TestResult[], from: "lms" | "course" = "course", byObjective = parts): Promise<ShadowRoot> {
  const attempt: Attempt = { ...lessonsFinished, test: { results, last: undefined, current: undefined } };
  const element = await fixture<Result>(
    html`<rc-test-result
      .outline=${outline}
      .attempt=${attempt}
      .mastery=${{ score: 0.8, from }}
      .byObjective=${byObjective}
    ></rc-test-result>`,
  );
  return element.shadowRoot as ShadowRoot;
}

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
    const root = await result([failed(0.5)], "course", [
      { objective: "hear", questions: 4, scaled: 0.75 },
      { objective: "mend", questions: 4, scaled: 0.25 },
    ]);
    expect(text(root)).to.contain("Furthest from the mark was this part: Mend.");
    const primary = root.querySelectorAll(".button:not(.plain)");
    expect([...primary].map((a) => `${a.textContent} ${a.getAttribute("href") ?? ""}`)).to.deep.equal(["Back to: Mend it #/lesson/mend/1"]);
    expect(root.querySelector("button.plain")?.textContent).to.contain("Take the test again");
    expect([...root.querySelectorAll("h3")].map((h3) => h3.textContent)).to.deep.equal(["Mend", "Hear"]);
  });

  it("sends nobody back to a lesson whose part was all right", async () => {
    const root = await result([failed(0.5)], "course", [
      { objective: "hear", questions: 4, scaled: 1 },
      { objective: "mend", questions: 4, scaled: 0 },
    ]);
    expect([...root.querySelectorAll("li a")].map((a) => a.getAttribute("href"))).to.deep.equal(["#/lesson/mend/1"]);
  });

  it("sends who passed back to the job, with the card, and lets them leave", async () => {
    const root = await result([{ scaled: 0.9, passed: true }]);
    expect(text(root)).to.contain("In your next difficult conversation, try one of the steps on purpose.");
    expect(root.querySelector(".aid a")?.getAttribute("href")).to.equal("#/card/card");
    const asked: string[] = [];
    (root.host as Result).addEventListener("rc-asked", ({ ask }) => asked.push(ask));
    const primary = root.querySelector<HTMLButtonElement>(".button");
    expect(primary?.textContent).to.equal("Save and exit");
    primary?.click();
    root.querySelector<HTMLButtonElement>("button.way")?.click();
    expect(asked).to.deep.equal(["exit", "start-test"]);
  });

  it("names the best score where an earlier one was better, and what was passed stays passed", async () => {
    const root = await result([{ scaled: 0.9, passed: true }, failed(0.5)]);
    expect(text(root)).to.contain("Your best so far is 90%.");
    expect(text(root)).to.contain("You passed before, and that stays.");
  });
});
