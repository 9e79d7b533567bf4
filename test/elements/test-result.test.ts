import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import "../../src/elements/test-result/test-result.ts";
import type { Attempt, TestResult } from "../../src/model/attempt.ts";
import { lessonsFinished, outline } from "./attempts.ts";
import { useEnglish } from "./english.ts";

type Result = HTMLElementTagNameMap["rc-test-result"];

async function result(results: readonly TestResult[], from: "lms" | "course" = "course"): Promise<ShadowRoot> {
  const attempt: Attempt = { ...lessonsFinished, test: { results, last: undefined, current: undefined } };
  const byObjective = [
    { objective: "hear", questions: 3, scaled: 2 / 3 },
    { objective: "mend", questions: 2, scaled: 0 },
  ];
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

  it("names the best score where an earlier one was better, and what was passed stays passed", async () => {
    const root = await result([{ scaled: 0.9, passed: true }, failed(0.5)]);
    expect(text(root)).to.contain("Your best so far is 90%.");
    expect(text(root)).to.contain("You passed before, and that stays.");
  });
});
